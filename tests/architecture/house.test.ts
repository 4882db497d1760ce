import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../harness/source-files';
import { listPlaces, listTopLevel, readSource } from '../harness/source-files';

const rooms = ['bot', 'tab', 'shared', 'infra', 'appPackage', 'tests'];
const topFiles = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

const roomsOf = {
  'shared/src': ['api', 'domain', 'lib', 'statistics', 'text'],
  'bot/src': 'app.ts main.ts config.ts http teams jobs usecases cards store db outbox tools'.split(
    ' ',
  ),
  'tab/src': ['main.tsx', 'base.css', 'app', 'features', 'components', 'lib'],
};

/** Whose form is somebody else's: tools ask for a default export, or for another name. */
const configFile = /(^|\/)[\w-]+(\.config\.(ts|mjs)|-environment\.mjs)$/;

const sources: readonly SourceFile[] = listPlaces()
  .filter((place) => /\.(ts|tsx|mts|mjs)$/.test(place))
  .map(readSource);

function placesWhere(pattern: RegExp): readonly string[] {
  return sources.flatMap(({ place, lines }) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${place}:${index + 1}`] : [])),
  );
}

describe('the house', () => {
  it('has the top level that the README draws', () => {
    const visible = listTopLevel().filter((name) => !name.startsWith('.'));

    expect(visible.filter((name) => ![...rooms, ...topFiles].includes(name))).toEqual([]);
    expect(rooms.filter((name) => !visible.includes(name))).toEqual([]);
  });

  it.each(Object.entries(roomsOf))('has in %s the rooms it names and no other', (folder, known) => {
    const there = existsSync(folder) ? readdirSync(folder) : [];

    expect(there.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('keeps every file within 300 lines', () => {
    const long = sources.filter(({ lines }) => lines.length > 301);

    expect(long.map(({ place, lines }) => `${place}: ${lines.length - 1}`)).toEqual([]);
  });

  it('names files and folders in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.(ts|tsx|mts|mjs)$/;
    const odd = sources.filter(({ place }) => {
      const [name = '', ...folders] = place.split('/').toReversed();
      const isKebabFolder = folders.every((folder) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder));
      return !kebab.test(name) || !isKebabFolder;
    });

    expect(odd.map(({ place }) => place)).toEqual([]);
  });

  it('has no default export but where a tool asks for one', () => {
    const found = placesWhere(/^export default /);

    expect(found.filter((place) => !configFile.test(place.replace(/:\d+$/, '')))).toEqual([]);
  });

  it('has no barrel', () => {
    const barrels = sources.filter(({ place }) => /(^|\/)index\.(ts|tsx|mjs)$/.test(place));

    expect(barrels.map(({ place }) => place)).toEqual([]);
  });

  it('leaves no unfinished business', () => {
    expect(placesWhere(/\b(?:TO[D]O|FIX[M]E|XX[X])\b/)).toEqual([]);
  });

  it('runs every test it has', () => {
    const held =
      /\b(?:it|test|describe)\.(?:on[l]y|sk[i]p|to[d]o)\b|\b(?:xi[t]|fi[t]|xdescrib[e])\(/;

    expect(placesWhere(held)).toEqual([]);
  });

  it('knows no path of anybody’s machine', () => {
    expect(placesWhere(/["'`\s(]\/(?:hom[e]|User[s]|roo[t]|wor[k])\//)).toEqual([]);
  });

  it('mocks no module of its own', () => {
    expect(
      placesWhere(/\b(?:doMoc[k]|moc[k]|unstable_mockModul[e])\(\s*['"](?:\.|@causeway)/),
    ).toEqual([]);
  });
});

describe('tests/README.md', () => {
  const readme = 'tests/README.md';
  const rows = existsSync(readme)
    ? readFileSync(readme, 'utf8')
        .split('\n')
        .filter((line) => /^\|\s*\**[MRSP]\d+/.test(line))
    : [];

  /** A row may name several tests: `tests/… › title`, each in backticks or apart by a break. */
  function testsNamedIn(row: string): readonly { file: string; title: string }[] {
    return [...row.matchAll(/(tests\/[\w./-]+\.test\.tsx?) › ([^|<`]+)/g)].map((match) => ({
      file: match[1] ?? '',
      title: (match[2] ?? '').trim(),
    }));
  }

  function hasTest(file: string, title: string): boolean {
    if (!existsSync(path.resolve(file))) return false;
    return readFileSync(file, 'utf8').replaceAll('\\', '').includes(title);
  }

  it('is there, with a row for each mechanism that works', () => {
    const advice =
      'tests/README.md is missing or names no mechanism; write `| M38 | sentence | test |`';

    expect(rows.length > 0 ? '' : advice).toBe('');
  });

  it('names for every mechanism a test that exists', () => {
    const withoutTest = rows.filter((row) => testsNamedIn(row).length === 0);
    const dangling = rows
      .flatMap(testsNamedIn)
      .filter(({ file, title }) => !hasTest(file, title))
      .map(({ file, title }) => `${file} › ${title}`);

    expect(withoutTest).toEqual([]);
    expect(dangling).toEqual([]);
  });
});

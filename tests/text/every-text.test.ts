import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '@causeway/shared/domain/person/person.js';

type Words = Readonly<Record<string, string | ((...values: unknown[]) => string)>>;

const folder = path.join(__dirname, '../../shared/src/text');
const notWords = new Set(['define-text.ts', 'format.ts', 'problem-text.ts']);
const files = readdirSync(folder).filter((file) => !notWords.has(file));
const languages: readonly Locale[] = ['en', 'de'];

function areasOf(file: string): [string, (locale: Locale) => Words][] {
  const module = jest.requireActual<Record<string, unknown>>(path.join(folder, file));
  return Object.entries(module).filter(
    (entry): entry is [string, (locale: Locale) => Words] =>
      typeof entry[1] === 'function' && entry[1].length === 1 && isArea(entry[1] as never),
  );
}

function isArea(make: (locale: Locale) => unknown): boolean {
  try {
    const words = make('en');
    return typeof words === 'object' && words !== null;
  } catch {
    return false;
  }
}

/** Values stand in for whatever is filled in, and show whether they are said. */
function said(entry: Words[string]): string {
  if (typeof entry === 'string') return entry;
  return entry('«0»', '«1»', '«2»', '«3»');
}

/** What somebody reads who sent a form without an answer it needs. */
const leftEmpty = /^(Please (fill|answer) (this|it)\b|Bitte (ausfüllen|beantworten|antworten))/;

const areas = files.flatMap((file) =>
  areasOf(file).map(([name, make]) => [`${file} ${name}`, make] as const),
);

describe('every text', () => {
  it('is found', () => {
    expect(areas.length).toBeGreaterThan(10);
  });

  it.each(languages)('has one sentence for whatever was left empty, in %s', (locale) => {
    const places = areas.flatMap(([area, make]) =>
      Object.entries(make(locale))
        .filter(([, entry]) => leftEmpty.test(said(entry)))
        .map(([key]) => `${area} ${key}`),
    );
    expect(places).toEqual(['tab-text.ts tabText needed']);
  });

  it.each(areas)('says in German what it says in English: %s', (_, make) => {
    const [english, german] = languages.map((locale) => make(locale));
    expect(Object.keys(german ?? {}).sort()).toEqual(Object.keys(english ?? {}).sort());
    for (const [key, entry] of Object.entries(german ?? {})) {
      const text = said(entry);
      expect(text.trim()).not.toBe('');
      const gaps = (words: string) => [...new Set(words.match(/«\d»/g) ?? [])].sort();
      expect([key, gaps(text)]).toEqual([key, gaps(said(english?.[key] ?? ''))]);
    }
  });

  it.each(areas)(
    'shows in the pseudo-locale where it was cut or came from elsewhere: %s',
    (_, make) => {
      for (const entry of Object.values(make('pseudo'))) {
        expect(said(entry)).toMatch(/^\[[\s\S]*~*\]$/);
      }
    },
  );
});

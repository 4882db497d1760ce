import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codePlants, cyclePlant } from './code-plants';
import type { Plant } from './import-plants';
import { importPlants } from './import-plants';

const checkout = path.resolve('.');

interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

let folder = '';
let findings: readonly Finding[] = [];

function plant(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), `${content}\n`);
}

/** `a.ts` becomes `a-clean.ts`, beside it and so under the same rules. */
function cleanNameOf(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name.toLowerCase()}-clean${ext}`);
}

/** Some files have a rule by their own name: good and bad lines share them. */
function hasOneFile(file: string): boolean {
  return /(config|app|teams|csv-tools|numerics)\.ts$/.test(file);
}

function plantImports({ file, forbidden, allowed }: Plant): void {
  if (hasOneFile(file)) {
    plant(file, [...forbidden, ...allowed].join('\n'));
    return;
  }
  plant(file, forbidden.join('\n'));
  plant(cleanNameOf(file), allowed.join('\n'));
}

function lint(): readonly Finding[] {
  const oxlint = path.join(checkout, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--type-aware', '--format=json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 32 * 1024 * 1024,
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: {
      code?: string;
      filename: string;
      labels: { span: { line: number } }[];
    }[];
  };
  return diagnostics.map(({ code, filename, labels }) => ({
    rule: code?.replace(/^.*\((.*)\)$/, '$1') ?? 'not-parsed',
    file: path.relative(folder, path.resolve(folder, filename)),
    line: labels[0]?.span.line ?? 0,
  }));
}

function linesReported(rule: string, file: string): readonly number[] {
  return findings
    .filter((finding) => finding.rule === rule && finding.file === file)
    .map((finding) => finding.line)
    .toSorted((left, right) => left - right);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'causeway-plants-'));
  copyFileSync(path.join(checkout, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  symlinkSync(path.join(checkout, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  plant(
    'tsconfig.json',
    '{ "compilerOptions": { "strict": true, "target": "ES2023", "lib": ["ES2023"] } }',
  );
  for (const row of importPlants) plantImports(row);
  for (const { file, violation, clean } of codePlants) {
    plant(file, violation);
    plant(cleanNameOf(file), clean);
  }
  for (const [file, content] of Object.entries(cyclePlant)) plant(file, content);
  findings = lint();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('reads every planted file', () => {
  expect(findings.filter(({ rule }) => rule === 'not-parsed')).toEqual([]);
});

describe('the import table', () => {
  it.each(importPlants.map((row) => [row.row, row] as const))(
    '%s',
    (_, { file, forbidden, allowed }) => {
      const everyForbiddenLine = forbidden.map((_line, index) => index + 1);
      expect(allowed.length).toBeGreaterThan(0);

      expect(linesReported('no-restricted-imports', file)).toEqual(everyForbiddenLine);
      expect(linesReported('no-restricted-imports', cleanNameOf(file))).toEqual([]);
    },
  );
});

describe('the other rules of the house', () => {
  it.each(codePlants.map((row) => [row.rule, row] as const))('%s', (_, { code, file }) => {
    expect(linesReported(code, file).length).toBeGreaterThan(0);
    expect(linesReported(code, cleanNameOf(file))).toEqual([]);
  });

  it('no module imports itself through another', () => {
    expect(linesReported('no-cycle', 'shared/src/domain/cycle/a.ts')).not.toEqual([]);
    expect(linesReported('no-cycle', 'shared/src/domain/cycle/b.ts')).not.toEqual([]);
    expect(linesReported('no-cycle', 'shared/src/domain/cycle/c.ts')).toEqual([]);
  });
});

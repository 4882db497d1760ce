/** One planted violation and one clean counterpart for each other rule of the house. */
export interface CodePlant {
  readonly rule: string;
  readonly code: string;
  readonly file: string;
  readonly violation: string;
  readonly clean: string;
}

export const codePlants: readonly CodePlant[] = [
  {
    rule: 'shared has no clock',
    code: 'no-restricted-globals',
    file: 'shared/src/domain/flag/clock.ts',
    violation: 'export const now = () => Date.now();',
    clean: 'export const later = (now: number) => now + 1;',
  },
  {
    rule: 'shared draws no random numbers',
    code: 'no-restricted-properties',
    file: 'shared/src/statistics/random.ts',
    violation: 'export const draw = () => Math.random();',
    clean: 'export const draw = (random: () => number) => random();',
  },
  {
    rule: 'shared does not look at the process',
    code: 'no-restricted-globals',
    file: 'shared/src/lib/process.ts',
    violation: 'export const platform = process.platform;',
    clean: "export const platform = 'any';",
  },
  {
    rule: 'config.ts is the only reader of the environment',
    code: 'no-restricted-properties',
    file: 'bot/src/store/environment.ts',
    violation: 'export const mode = process.env.MODE;',
    clean: 'export const modeOf = (config: { mode: string }) => config.mode;',
  },
  {
    rule: 'there is no default export',
    code: 'no-default-export',
    file: 'bot/src/cards/default-export.ts',
    violation: 'export default function card() {}',
    clean: 'export function card() {}',
  },
  {
    rule: 'there is no barrel',
    code: 'no-barrel-file',
    file: 'shared/src/lib/barrel.ts',
    violation: "export * from './ids.js';",
    clean: 'export const one = 1;',
  },
  {
    rule: 'there is no any',
    code: 'no-explicit-any',
    file: 'shared/src/lib/any.ts',
    violation: 'export const first = (list: any) => list;',
    clean: 'export const first = (list: unknown) => list;',
  },
  {
    rule: 'file names are kebab-case',
    code: 'filename-case',
    file: 'shared/src/lib/camelCase.ts',
    violation: 'export const one = 1;',
    clean: 'export const one = 1;',
  },
  {
    rule: 'a file has at most 300 lines',
    code: 'max-lines',
    file: 'shared/src/lib/long-file.ts',
    violation: Array.from({ length: 301 }, (_, line) => `export const a${line} = ${line};`).join(
      '\n',
    ),
    clean: Array.from({ length: 299 }, (_, line) => `export const a${line} = ${line};`).join('\n'),
  },
  {
    rule: 'a function has at most 60 lines',
    code: 'max-lines-per-function',
    file: 'shared/src/lib/long-function.ts',
    violation: `export function long(a: number) {\n${'  a += 1;\n'.repeat(60)}  return a;\n}`,
    clean: `export function short(a: number) {\n${'  a += 1;\n'.repeat(50)}  return a;\n}`,
  },
  {
    rule: 'no promise is left alone',
    code: 'no-floating-promises',
    file: 'bot/src/jobs/floating.ts',
    violation: 'export function go(work: () => Promise<void>) {\n  work();\n}',
    clean: 'export async function go(work: () => Promise<void>) {\n  await work();\n}',
  },
  {
    rule: 'a switch answers every member of a union',
    code: 'switch-exhaustiveness-check',
    file: 'shared/src/domain/flag/switch.ts',
    violation:
      "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 0;\n}",
    clean:
      "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1;\n    case 'y':\n      return 2;\n  }\n}",
  },
];

/** Two files that import each other, and a third that neither knows. */
export const cyclePlant = {
  'shared/src/domain/cycle/a.ts': "import { b } from './b.js';\nexport const a = () => b;",
  'shared/src/domain/cycle/b.ts': "import { a } from './a.js';\nexport const b = () => a;",
  'shared/src/domain/cycle/c.ts': "import { a } from './a.js';\nexport const c = () => a;",
} as const;

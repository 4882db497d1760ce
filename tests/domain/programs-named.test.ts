import { namesSomething, programsNamed } from '@causeway/shared/domain/program/programs-named.js';
import type { Naming } from '@causeway/shared/domain/program/programs-named.js';
import { newTestId } from '../builders/ids';

const tools = ['Sales Coach', 'Service Assistant', 'Contract Reader'].map((name) => ({
  id: newTestId<'tool'>(),
  name,
}));
const programs = ['Sales coaching pilot (demo)', 'Answers for customers', 'Contract review'].map(
  (name, at) => ({ name, toolId: tools[at]?.id ?? newTestId<'tool'>() }),
);
const found = (written: string, naming: Naming = 'a-name') =>
  programsNamed(programs, tools, written, naming).map(({ name }) => name);

it.each([
  ['sales coaching', 'Sales coaching pilot (demo)'],
  ['Sales Coach?', 'Sales coaching pilot (demo)'],
  ['coach', 'Sales coaching pilot (demo)'],
  ['of the CONTRACT pilot, please', 'Contract review'],
  ['Verträge (contracts)', 'Contract review'],
  ['service assistant', 'Answers for customers'],
])('finds what is meant by "%s"', (written, name) => {
  expect(found(written)).toEqual([name]);
});

it.each(['', 'please', 'bitte', 'Copilot', 'the pilot', 'con'])(
  'finds nothing under "%s" rather than something else',
  (written) => {
    expect(found(written)).toEqual([]);
  },
);

it('takes one word of a longer name for a name only where a name was asked for', () => {
  expect(found('may I review letters to customers?', 'in-a-sentence')).toEqual([]);
  expect(found('review')).toEqual(['Contract review']);
  expect(found('paste orders into Sales Coach', 'in-a-sentence')).toEqual([
    'Sales coaching pilot (demo)',
  ]);
});

it('finds all of which as much was written', () => {
  const twice = [...programs, { name: 'Sales coaching south', toolId: newTestId<'tool'>() }];
  expect(programsNamed(twice, [], 'sales coaching', 'a-name')).toHaveLength(2);
});

it.each([
  ['Copilot', true],
  ['?', false],
  ['bitte', false],
  ['bei uns', false],
])('says whether "%s" names anything', (written, isNaming) => {
  expect(namesSomething(written)).toBe(isNaming);
});

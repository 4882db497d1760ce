import fc from 'fast-check';
import { observationKinds } from '@causeway/shared/domain/observation/observation-kinds.js';
import { parseObservation } from '@causeway/shared/domain/observation/parse-observation.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';

const now = Date.UTC(2026, 10, 17, 12);
const dayMs = 86_400_000;
const useCaseId = '0192f0c1-0000-7000-8000-000000000001' as UseCaseId;
const rules = {
  now,
  useCaseOf: (text: string) => (text === 'Calls' ? useCaseId : undefined),
};

const interaction = {
  key: 'coach-1',
  kind: 'interaction',
  at: '2026-11-16T09:30:00+01:00',
  person: 'ada@contoso.example',
  outcome: 'used',
};

function refusals(row: unknown): readonly string[] {
  const parsed = parseObservation(row, rules);
  return parsed.kind === 'refused'
    ? parsed.fields.map(({ field, code }) => `${field}: ${code}`)
    : [];
}

function read(row: unknown) {
  const parsed = parseObservation(row, rules);
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.fields));
  return parsed;
}

describe('a row of a source', () => {
  it('says what it leaves out by what its kind holds usual', () => {
    expect(read(interaction)).toEqual({
      kind: 'read',
      observation: {
        sourceKey: 'coach-1',
        kind: 'interaction',
        at: Date.UTC(2026, 10, 16, 8, 30),
        useCaseId: null,
        ring: null,
        codes: 'used|none|in|alone|work',
        amounts: [null, null, null],
        corrects: null,
      },
      person: 'ada@contoso.example',
      otherPerson: null,
    });
  });

  it('keeps minutes in whole seconds, scores and values in whole hundredths', () => {
    const minutes = { minutesLearning: 1.5, minutesCorrecting: 0.1, minutesSaved: 720 };
    expect(read({ ...interaction, ...minutes }).observation.amounts).toEqual([90, 6, 43_200]);
    const common = { key: 'k', at: now, person: 'ada' };
    const rating = { ...common, kind: 'rating', verdict: 'good', score: 8.25 };
    expect(read(rating).observation.amounts).toEqual([825, null, null]);
    const pain = { ...common, kind: 'pain', moment: 'before', value: 0.07 };
    expect(read(pain).observation.amounts).toEqual([7, null, null]);
  });

  it('names its use case, carries its ring and corrects what came before', () => {
    const { observation } = read({
      ...interaction,
      useCase: ' Calls ',
      ring: 2,
      corrects: ' coach-0 ',
      at: now,
    });
    expect(observation).toMatchObject({ useCaseId, ring: 2, corrects: 'coach-0', at: now });
  });

  it('names both people of a help', () => {
    const help = { key: 'h', kind: 'help', at: now, person: 'a', otherPerson: 'b', minutes: 5 };
    expect(read(help)).toMatchObject({ person: 'a', otherPerson: 'b' });
    expect(read(help).observation.codes).toBe('colleague');
  });

  it.each<[string, object, readonly string[]]>([
    ['no key', { key: undefined }, ['key: required']],
    ['a blank key', { key: '  ' }, ['key: required']],
    ['a key that is a number', { key: 7 }, ['key: not-text']],
    ['a key of 101 characters', { key: 'k'.repeat(101) }, ['key: too-long']],
    ['a key with a NUL in it', { key: 'a\0b' }, ['key: bad-character']],
    ['a key with half a character', { key: 'a\ud800' }, ['key: bad-character']],
    ['no time', { at: null }, ['at: required']],
    ['a time without an offset', { at: '2026-11-16T09:30:00' }, ['at: not-a-time']],
    ['a time that is no whole millisecond', { at: 1.5 }, ['at: not-a-time']],
    ['a time of the day after tomorrow', { at: now + dayMs + 1 }, ['at: in-the-future']],
    ['a time of 801 days ago', { at: now - 800 * dayMs - 1 }, ['at: too-old']],
    ['nobody', { person: undefined }, ['person: required']],
    ['a person of blanks', { person: ' ' }, ['person: required']],
    ['a person of 201 characters', { person: 'p'.repeat(201) }, ['person: too-long']],
    ['a second person', { otherPerson: 'x' }, ['otherPerson: not-of-this-kind']],
    ['a use case nobody knows', { useCase: 'Mails' }, ['useCase: unknown-use-case']],
    ['ring nought', { ring: 0 }, ['ring: too-small']],
    ['ring 100', { ring: 100 }, ['ring: too-large']],
    ['half a ring', { ring: 1.5 }, ['ring: not-a-number']],
    ['no outcome', { outcome: undefined }, ['outcome: required']],
    ['an outcome that is none', { outcome: 'loved' }, ['outcome: not-a-word']],
    ['an outcome that is a list', { outcome: ['used'] }, ['outcome: not-a-word']],
    ['minutes as a text', { minutesSaved: '5' }, ['minutesSaved: not-a-number']],
    ['minutes without end', { minutesSaved: Infinity }, ['minutesSaved: not-a-number']],
    ['minutes below nought', { minutesSaved: -0.01 }, ['minutesSaved: too-small']],
    ['minutes beyond half a day', { minutesSaved: 720.01 }, ['minutesSaved: too-large']],
    ['a field of another kind', { verdict: 'good' }, ['verdict: unknown-field']],
    ['a correction of a blank', { corrects: '' }, ['corrects: required']],
  ])('is refused with %s', (_what, change, expected) => {
    expect(refusals({ ...interaction, ...change })).toEqual(expected);
  });

  it('is refused with a field named like the prototype of all things', () => {
    const text = `{"__proto__":1,${JSON.stringify(interaction).slice(1)}`;
    expect(refusals(JSON.parse(text))).toEqual(['__proto__: unknown-field']);
  });

  it('is refused with everything that is wrong at once, and says none of its values again', () => {
    const row = { ...interaction, key: '', at: 'secret-time', person: 5, outcome: 'secret-word' };
    expect(refusals(row)).toEqual([
      'key: required',
      'at: not-a-time',
      'person: not-text',
      'outcome: not-a-word',
    ]);
  });

  it('is told at most a few of the fields that nobody knows', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`extra${at}`, at]));
    expect(refusals({ ...interaction, ...many })).toHaveLength(5);
  });

  it.each([[null], ['row'], [7], [[interaction]], [undefined]])('is no row: %p', (row) => {
    expect(refusals(row)).toEqual([': not-a-row']);
  });

  it.each([
    [{ key: 'a' }, 'kind: required'],
    [{ key: 'a', kind: 'toString' }, 'kind: unknown-kind'],
    [{ key: 'a', kind: ['audit'] }, 'kind: unknown-kind'],
  ])('says its kind first: %p', (row, expected) => {
    expect(refusals(row)).toEqual([expected]);
  });

  it('has to say what it takes back, and nothing else', () => {
    const retraction = { key: 'r', kind: 'retraction', at: now };
    expect(refusals(retraction)).toEqual(['corrects: required']);
    expect(refusals({ ...retraction, corrects: 'coach-1', person: 'ada' })).toEqual([
      'person: not-of-this-kind',
    ]);
    expect(refusals({ ...retraction, corrects: 'coach-1' })).toEqual([]);
  });
});

describe('every kind', () => {
  it.each(Object.values(observationKinds))('$name reads a row of its own declaration', (kind) => {
    const row: Record<string, unknown> = { key: 'k', kind: kind.name, at: now };
    if (kind.person === 'required') row['person'] = 'ada';
    if (kind.useCase === 'required') row['useCase'] = 'Calls';
    if (kind.name === 'retraction') row['corrects'] = 'x';
    for (const { name, values } of kind.codes) row[name] = values.at(-1);
    for (const { name, max } of kind.amounts) row[name] = max;
    const { observation } = read(row);
    expect(observation.codes).toBe(kind.codes.map(({ values }) => values.at(-1)).join('|'));
    expect(observation.codes.length).toBeLessThanOrEqual(60);
    expect(observation.amounts.filter((amount) => amount !== null)).toHaveLength(
      kind.amounts.length,
    );
  });

  it('never throws, whatever a source sends', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(
        {
          key: fc.anything(),
          kind: fc.oneof(fc.constantFrom(...Object.keys(observationKinds)), fc.anything()),
          at: fc.anything(),
          person: fc.anything(),
          ring: fc.anything(),
          outcome: fc.anything(),
          minutes: fc.anything(),
          corrects: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(anything, (row) => {
        const parsed = parseObservation(row, rules);
        const said =
          parsed.kind === 'refused' ? parsed.fields.length : parsed.observation.sourceKey.length;
        expect(said).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

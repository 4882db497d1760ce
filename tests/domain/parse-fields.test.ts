import {
  choice,
  date,
  evidence,
  longText,
  number,
  optional,
  person,
  refusing,
  share,
  text,
  texts,
  yesNo,
} from '@causeway/shared/domain/declared/field.js';
import type { Field } from '@causeway/shared/domain/declared/field.js';
import { brokenRules } from '@causeway/shared/domain/declared/field-rule.js';
import { missingFields, parseFields } from '@causeway/shared/domain/declared/parse-fields.js';
import fc from 'fast-check';
import { answersFor } from '../builders/answers';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';

const given = { now: someMonday, before: {} };

function codeOf(field: Field, raw: unknown): string | undefined {
  return parseFields([field], { [field.name]: raw }, given).refusals[0]?.code;
}

function valueOf(field: Field, raw: unknown): unknown {
  return parseFields([field], { [field.name]: raw }, given).values[field.name];
}

const metric = refusing(text('metric', 40), 'learning-metric', ['learning', 'schulung', 'lern']);

describe('reading fields', () => {
  it.each<[string, Field, unknown, string]>([
    ['a text beyond its limit', text('a', 3), 'four', 'too-long'],
    ['a text with a NUL', text('a', 9), 'a\u0000b', 'not-text'],
    ['a number for a text', text('a', 9), 7, 'not-text'],
    ['a choice that is not offered', choice('a', ['up', 'down']), 'sideways', 'not-offered'],
    ['a choice named like a part of every object', choice('a', ['up']), 'toString', 'not-offered'],
    ['a number that is a text', number('a', 'hours', { min: 0, max: 9 }), '7', 'not-a-number'],
    ['no number at all', number('a', 'hours', { min: 0, max: 9 }), NaN, 'not-a-number'],
    ['a number below its bounds', number('a', 'hours', { min: 1, max: 9 }), 0.5, 'too-small'],
    ['a number above its bounds', number('a', 'hours', { min: 1, max: 9 }), 9.1, 'too-large'],
    ['a share above one', share('a'), 1.01, 'too-large'],
    ['a date that is a text', date('a', 'any'), '2026-01-05', 'not-a-date'],
    ['a date that should have passed', date('a', 'past'), someMonday + 1, 'in-the-future'],
    ['a date that should lie ahead', date('a', 'future'), someMonday, 'in-the-past'],
    ['a word for yes', yesNo('a'), 'yes', 'not-yes-or-no'],
    ['a name for a person', person('a'), 'Mara', 'not-an-id'],
    ['too many texts', texts('a', 2), ['1', '2', '3'], 'too-many'],
    ['a text for a list', texts('a', 2), '1', 'not-a-list'],
    ['a word among ids', evidence('a'), [newTestId(), 'x'], 'not-an-id'],
  ])('refuses %s', (_what, field, raw, code) => {
    expect(codeOf(field, raw)).toBe(code);
  });

  it('keeps what it reads, trimmed and once', () => {
    expect(valueOf(text('a', 9), '  why ')).toBe('why');
    expect(valueOf(texts('a', 5), [' one', 'two', 'one '])).toEqual(['one', 'two']);
    expect(valueOf(yesNo('a'), false)).toBe(false);
    expect(valueOf(number('a', 'hours', { min: 0, max: 9 }), 0)).toBe(0);
  });

  it.each([undefined, null, '', '   ', [], [' ']])('takes %j for no answer', (raw) => {
    const fields = [texts('a', 3), text('a', 9)];
    const field = Array.isArray(raw) ? fields[0] : fields[1];
    if (!field) throw new Error('Two fields');
    const { values, refusals } = parseFields([field], { a: raw }, given);
    expect({ values, refusals }).toEqual({ values: {}, refusals: [] });
    expect(missingFields([field], values)).toEqual(['a']);
    expect(missingFields([optional(field)], values)).toEqual([]);
  });

  it('refuses what was not asked for, and reads nothing that an object inherits', () => {
    const sent = JSON.parse('{"__proto__": "x", "extra": 1}') as Record<string, unknown>;
    const { values, refusals } = parseFields([longText('constructor')], sent, given);
    expect(values).toEqual({});
    expect(refusals.map(({ field, code }) => [field, code])).toEqual([
      ['__proto__', 'unknown-field'],
      ['extra', 'unknown-field'],
    ]);
  });

  it('does not judge again what stands already', () => {
    const due = date('due', 'future');
    const before = { due: someMonday - 1 };
    const stood = parseFields([due], { due: someMonday - 1 }, { now: someMonday, before });
    const moved = parseFields([due], { due: someMonday - 2 }, { now: someMonday, before });
    expect([stood.values, stood.refusals]).toEqual([before, []]);
    expect(moved.refusals).toEqual([{ field: 'due', code: 'in-the-past' }]);
  });

  it.each(['Personalised learning', 'Abgeschlossene Schulungen', 'E-Learning', 'Lernfortschritt'])(
    'refuses a word that makes it something else: %s',
    (raw) => {
      expect(codeOf(metric, raw)).toBe('learning-metric');
    },
  );

  it.each(['Win rate', 'Time to productivity', 'Incident rate', 'Churn', 'Kernprozesszeit'])(
    'lets pass what only looks alike: %s',
    (raw) => {
      expect(codeOf(metric, raw)).toBeUndefined();
    },
  );

  it('gives back either a value of the declared form or a reason, whatever is sent', () => {
    const fields: readonly Field[] = [
      metric,
      longText('long'),
      choice('choice', ['up', 'down']),
      number('number', 'hours', { min: -3, max: 9 }),
      share('share'),
      date('date', 'past'),
      yesNo('yes'),
      person('person'),
      texts('texts', 3),
      evidence('evidence'),
    ];
    const keys = fc.constantFrom(...fields.map(({ name }) => name), '__proto__', 'other');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue(), { noNullPrototype: true }), (raw) => {
        const { values, refusals } = parseFields(fields, raw, given);
        const read = Object.keys(values);
        const refused = new Set(refusals.map((refusal) => refusal.field));
        expect(read.filter((name) => refused.has(name))).toEqual([]);
        const again = parseFields(fields, values, given);
        expect([again.values, again.refusals]).toEqual([values, []]);
      }),
      { seed: 20_261_117, numRuns: 300 },
    );
  });
});

describe('rules between fields', () => {
  const improves = { rule: 'improves', from: 'now', to: 'aim', direction: 'way' } as const;

  it.each([
    ['up', 10, 12, true],
    ['up', 12, 10, false],
    ['down', 12, 10, true],
    ['down', 10, 10, false],
  ])('a target %s from %d to %d is better: %s', (way, now, aim, isBetter) => {
    const broken = brokenRules([improves], { way, now, aim });
    expect(broken).toEqual(isBetter ? [] : [{ field: 'aim', code: 'no-improvement' }]);
  });

  it('are silent while something they speak of is unanswered', () => {
    expect(brokenRules([improves], { way: 'up', aim: 1 })).toEqual([]);
    expect(brokenRules([{ rule: 'earlier', field: 'a', than: 'b' }], { a: 1 })).toEqual([]);
  });

  it('want one date before the other', () => {
    const earlier = { rule: 'earlier', field: 'wanted', than: 'planned' } as const;
    expect(brokenRules([earlier], { wanted: 1, planned: 2 })).toEqual([]);
    expect(brokenRules([earlier], { wanted: 2, planned: 2 })).toEqual([
      { field: 'wanted', code: 'not-earlier' },
    ]);
  });
});

it('builds answers that every field takes', () => {
  const fields = [text('a'), date('b', 'future'), share('c'), evidence('d')];
  expect(parseFields(fields, answersFor(fields, someMonday), given).refusals).toEqual([]);
});

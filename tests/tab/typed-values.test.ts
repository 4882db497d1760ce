import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import { sheetKinds } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Field, Values } from '@causeway/shared/domain/declared/field.js';
import { date, number, share, texts } from '@causeway/shared/domain/declared/field.js';
import { rawValues, typedValues } from '@causeway/tab/components/declared/typed-values.js';
import fc from 'fast-check';
import { answersFor } from '../builders/answers.js';

const timeZone = 'America/St_Johns';
const now = Date.UTC(2026, 2, 4, 10, 17);

function peopleIn(fields: readonly Field[], values: Values) {
  return fields
    .filter(({ type }) => type === 'person')
    .map(({ name }) => ({ id: String(values[name]) as never, name: 'Somebody', isAbsent: false }));
}

describe('answers in a form', () => {
  it.each([...sheetKinds, ...registerKinds].map((kind) => [kind.name, kind] as const))(
    'go out as they stood where nobody touched them: %s',
    (_, { fields }) => {
      const values = answersFor(fields, now) as Values;
      const people = peopleIn(fields, values);
      const around = { timeZone, people };
      const typed = typedValues(fields, values, around);
      expect(rawValues(fields, typed, { values, ...around })).toEqual(values);
    },
  );

  it('come back the same after somebody typed them anew', () => {
    const fields = [share('part'), number('count', 'people', { min: -1e9, max: 1e9 })];
    const around = { timeZone, people: [] };
    const law = fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: -1e9, max: 1e9 }),
      (thousandths, count) => {
        const values = { part: thousandths / 100_000, count };
        const typed = typedValues(fields, values, around);
        const raw = rawValues(fields, typed, { values: {}, ...around });
        expect(raw['part']).toBeCloseTo(values.part, 12);
        expect(raw['count']).toBe(count);
      },
    );
    fc.assert(law, { seed: 7, numRuns: 200 });
  });

  it('are read with a comma or a point, and a list line by line', () => {
    const fields = [share('part'), number('hours', 'hours', { min: 0, max: 9 }), texts('what', 5)];
    const typed = { part: '12,5', hours: ' 1.5 ', what: 'One\n\n  \nTwo' };
    const raw = rawValues(fields, typed, { values: {}, timeZone, people: [] });
    expect(raw).toEqual({ part: 0.125, hours: 1.5, what: ['One', 'Two'] });
  });

  it('go out as typed where they cannot be read, to be refused in their place', () => {
    const fields = [number('hours', 'hours', { min: 0, max: 9 })];
    const raw = rawValues(fields, { hours: 'two' }, { values: {}, timeZone, people: [] });
    expect(raw).toEqual({ hours: 'two' });
  });

  it('begin a past day with its first minute and end a future one with its last, where one reads', () => {
    const fields = [date('was', 'past'), date('due', 'future')];
    const typed = { was: '2026-03-04', due: '2026-03-04' };
    const { was, due } = rawValues(fields, typed, { values: {}, timeZone, people: [] });
    expect(was).toBe(Date.UTC(2026, 2, 4, 3, 30));
    expect(Number(due) - Number(was)).toBe(dayMs - 60_000);
  });
});

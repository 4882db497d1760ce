import { createHash } from 'node:crypto';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import type { MadeEdition } from '@causeway/shared/domain/measure/make-edition.js';
import { makeEdition } from '@causeway/shared/domain/measure/make-edition.js';
import type { Measure, PersonRecord } from '@causeway/shared/domain/measure/measure.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aMeasureInput, aTally, manyPeople, today } from '../builders/measure-input';

const activation = measureNamed('activation')!;
const errors = measureNamed('audited-error-rate-reviewed')!;
const [idle, active] = [manyPeople(20), manyPeople(10, { uses: [{}] })];
const joining = manyPeople(6).map((person) => ({
  before: person,
  after: {
    ...person,
    uses: active[0]!.uses.map((use) => ({ ...use, personKey: person.personKey })),
  },
}));
const before = [...idle, ...active, ...joining.map((one) => one.before)];
const after = [...idle, ...active, ...joining.map((one) => one.after)];

async function made(
  measures: readonly Measure[],
  { day, people }: { readonly day: number; readonly people: readonly PersonRecord[] },
  last?: MadeEdition,
): Promise<MadeEdition> {
  const edition = await makeEdition({
    measures,
    input: aMeasureInput({ people, tallies: [aTally('audit', 'wrong|reviewed', 3 + day)] }),
    previous: last?.edition,
    basis: last?.basis,
    smallestGroup: 5,
    now: (today + day) * dayMs,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    pause: () => Promise.resolve(),
  });
  if (!edition) throw new Error('Nothing was published');
  return edition;
}

function versionIn({ edition }: MadeEdition, name: string): number | undefined {
  const cells = edition.measures.find(({ measure }) => measure === name)?.cells ?? [];
  const whole = cells.find(({ filter }) => filter.by === 'all');
  if (whole?.kind !== 'shown') throw new Error(`${name} is not shown`);
  return whole.version;
}

const changed = (measure: Measure): Measure => ({ ...measure, version: 2 });

describe('a published number', () => {
  it('says by which definition it was counted, from the second one on', async () => {
    const first = await made([activation], { day: 0, people: before });
    const second = await made([changed(activation)], { day: 1, people: after }, first);
    expect([first, second].map((one) => versionIn(one, 'activation'))).toEqual([undefined, 2]);
  });

  it('stays with the definition it was counted by while it may not be shown anew', async () => {
    const both = [activation, errors];
    const first = await made(both, { day: 0, people: before });
    const few = [...after.slice(0, -5), ...before.slice(-5)];
    const second = await made(both.map(changed), { day: 1, people: few }, first);
    expect(versionIn(second, 'audited-error-rate-reviewed')).toBe(2);
    expect(versionIn(second, 'activation')).toBeUndefined();
  });
});

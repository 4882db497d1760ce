import { randomUUID } from 'node:crypto';
import type { MeasureView } from '@causeway/shared/api/measures.js';
import { dayMs, minuteMs } from '@causeway/shared/lib/instant.js';
import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { importObservations } from '@causeway/bot/usecases/observation/import-observations.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { exportMeasures } from '@causeway/bot/usecases/measure/export-measures.js';
import { listMeasures } from '@causeway/bot/usecases/measure/list-measures.js';
import { publishEdition } from '@causeway/bot/usecases/measure/publish-edition.js';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';
import { tick } from '../harness/tick';

let company: SmallCompany;
beforeEach(async () => {
  company = await SmallCompany.open();
});
afterEach(() => company.close());

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, nth) => `person-${nth + from}`);

async function join(persons: readonly string[]): Promise<void> {
  const { house, actors, programId } = company;
  const accessAt = house.now - 10 * dayMs;
  const rows = persons.map((person) => ({
    person,
    provenance: 'assigned',
    source: 'list',
    accessAt,
  }));
  expectDone(
    await importParticipants(house.ports, actors.pavel, { programId, rows, isDryRun: false }),
  );
}

/** One use each, on the day before unless it is said. */
async function use(persons: readonly string[], at = company.house.now - dayMs): Promise<void> {
  const { house, actors, programId } = company;
  const rows = persons.map((person) => ({
    kind: 'interaction',
    key: randomUUID(),
    at,
    person,
    outcome: 'used',
  }));
  expectDone(
    await importObservations(house.ports, actors.pavel, { programId, rows, isDryRun: false }),
  );
  while ((await countObservations(house.ports, house.tenantId, { programId })) === 'more');
}

function publish() {
  const { house, programId } = company;
  return publishEdition(house.ports, house.tenantId, { programId });
}

async function published() {
  const { house, actors, programId } = company;
  return expectDone(await listMeasures(house.ports, actors.pavel, { programId }));
}

async function whole(name: string): Promise<MeasureView['cells'][number] | undefined> {
  const { measures } = await published();
  const cells = measures.find((measure) => measure.name === name)?.cells ?? [];
  return cells.find(({ filter }) => filter.by === 'all');
}

describe('the first edition', () => {
  it('is made by the clock once nothing more arrives for a while', async () => {
    const { house } = company;
    await join(people(20));
    await use(people(8));
    await tick(house);
    expect((await published()).edition).toBeNull();
    house.now += 5 * minuteMs;
    await tick(house);
    expect((await published()).edition).toMatchObject({ number: 1, smallestGroup: 5 });
    expect(await whole('activation')).toMatchObject({
      kind: 'shown',
      result: { n: 20, value: { value: { form: 'share', successes: 8, trials: 20 } } },
    });
  });

  it('says no more than "almost nobody" where a count would show a group below k', async () => {
    await join(people(20));
    await use(people(3));
    await publish();
    expect(await whole('activation')).toMatchObject({ kind: 'hidden', because: 'almost-nobody' });
    const text = JSON.stringify(await published());
    expect(text).not.toContain('"successes":3');
  });

  it('waits for what is not counted yet', async () => {
    const { house, actors, programId } = company;
    await join(people(20));
    const rows = [{ kind: 'audit', key: 'a', at: house.now, verdict: 'right', review: 'reviewed' }];
    expectDone(
      await importObservations(house.ports, actors.pavel, { programId, rows, isDryRun: false }),
    );
    expect(await publish()).toBe('waits');
  });
});

describe('the next edition', () => {
  beforeEach(async () => {
    await join(people(40));
    await use(people(20));
    await publish();
  });

  it('is not made on the same day', async () => {
    await use(people(10));
    expect(await publish()).toBe('as-before');
  });

  it('is not made while fewer than k people have changed', async () => {
    company.house.now += dayMs;
    await use(people(4, 20));
    expect(await publish()).toBe('as-before');
    expect((await published()).edition).toMatchObject({ number: 1 });
  });

  it('brings numbers that are about nobody all the same', async () => {
    const { house, actors, programId } = company;
    house.now += dayMs;
    const at = house.now - dayMs;
    const rows = [{ kind: 'audit', key: 'a', at, verdict: 'right', review: 'reviewed' }];
    const sent = { programId, rows, isDryRun: false };
    expectDone(await importObservations(house.ports, actors.pavel, sent));
    await use(people(1, 20));
    expect(await publish()).toBe('published');
    expect(await whole('audited-error-rate-reviewed')).toMatchObject({ result: { n: 1 } });
    expect(await whole('activation')).toMatchObject({ measuredAt: house.now - dayMs });
  });

  it('counts tomorrow what was done today', async () => {
    const { house } = company;
    house.now += dayMs;
    await use(people(6, 20), house.now);
    expect(await publish()).toBe('published');
    expect(await whole('total-interactions')).toMatchObject({ result: { n: 20 } });
    house.now += dayMs;
    expect(await publish()).toBe('published');
    expect(await whole('total-interactions')).toMatchObject({ result: { n: 26 } });
  });

  it('is made when enough have', async () => {
    company.house.now += dayMs;
    await use(people(6, 20));
    expect(await publish()).toBe('published');
    expect((await published()).edition).toMatchObject({ number: 2 });
    expect(await whole('activation')).toMatchObject({
      result: { value: { value: { successes: 26 } } },
    });
  });

  it('lets stand what was published where the difference would be about a few', async () => {
    const { house } = company;
    house.now += dayMs;
    // Six people change, and of them two had not used it before.
    await use([...people(4), ...people(2, 20)]);
    expect(await publish()).toBe('published');
    const before = house.now - dayMs;
    expect(await whole('activation')).toMatchObject({
      measuredAt: before,
      result: { value: { value: { successes: 20 } } },
    });
    expect(await whole('total-interactions')).toMatchObject({ measuredAt: house.now });
  });
});

it('is exported with the same numbers and the same gaps', async () => {
  const { house, actors, programId } = company;
  await join(people(20));
  await use(people(8));
  await publish();
  const { text } = expectDone(await exportMeasures(house.ports, actors.pavel, { programId }));
  const lines = text.split('\r\n').map((line) => line.split(','));
  const activation = lines.find(([name, , by]) => name === 'activation' && by === 'all');
  expect(activation?.slice(5, 10)).toEqual(['20', '20', '0', '', '0.4']);
  const cells = (await published()).measures.flatMap((measure) => measure.cells);
  const hidden = cells.filter(({ kind }) => kind === 'hidden');
  expect(lines.filter((line) => line.at(-1) === 'too-few-people')).toHaveLength(hidden.length);
});

it('is for those with a part in the program and for readers', async () => {
  const { house, actors, programId } = company;
  const asked = await listMeasures(house.ports, actors.mara, { programId });
  expect(asked).toMatchObject({ kind: 'rejected', code: 'forbidden' });
  const reader = { ...actors.mara, tenantRoles: ['reader' as const] };
  expectDone(await listMeasures(house.ports, reader, { programId }));
});

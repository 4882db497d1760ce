import { randomUUID } from 'node:crypto';
import type { MeasureView } from '@causeway/shared/api/measures.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { importObservations } from '@causeway/bot/usecases/observation/import-observations.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { getMeasureHistory } from '@causeway/bot/usecases/measure/get-measure-history.js';
import { listMeasures } from '@causeway/bot/usecases/measure/list-measures.js';
import { publishEdition } from '@causeway/bot/usecases/measure/publish-edition.js';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
beforeEach(async () => {
  company = await SmallCompany.open();
});
afterEach(() => company.close());

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, nth) => `person-${nth + from}`);

async function join(persons: readonly string[], change: object = {}): Promise<void> {
  const { house, actors, programId } = company;
  const accessAt = house.now - 10 * dayMs;
  const rows = persons.map((person) => ({
    person,
    provenance: 'assigned',
    source: 'list',
    accessAt,
    ...change,
  }));
  expectDone(
    await importParticipants(house.ports, actors.pavel, { programId, rows, isDryRun: false }),
  );
}

/** One interaction each, on the day before unless something else is said. */
async function use(persons: readonly string[], change: object = {}): Promise<void> {
  const { house, actors, programId } = company;
  const rows = persons.map((person) => ({
    kind: 'interaction',
    key: randomUUID(),
    at: house.now - dayMs,
    person,
    outcome: 'used',
    ...change,
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

type Cell = MeasureView['cells'][number];

async function cellOf(name: string, isIt: (cell: Cell) => boolean): Promise<Cell | undefined> {
  const { house, actors, programId } = company;
  const { measures } = expectDone(await listMeasures(house.ports, actors.pavel, { programId }));
  return measures.find((measure) => measure.name === name)?.cells.find(isIt);
}

const whole = ({ filter }: Cell) => filter.by === 'all';

/** What the editions said of everybody, oldest first. */
async function pastOf(measure: string): Promise<readonly (Cell | undefined)[]> {
  const { house, actors, programId } = company;
  const asked = { programId, measure, by: 'all' as const };
  const { editions } = expectDone(await getMeasureHistory(house.ports, actors.pavel, asked));
  return editions.map(({ cells }) => cells.find(whole));
}

async function anotherUseCase(): Promise<UseCaseId> {
  const { house, programId } = company;
  const id = newTestId<'use-case'>();
  await house.ports.commands.run(house.tenantId, (stores) => {
    stores.useCases.insert({ id, version: 1, programId, name: 'After a call', isRetired: false });
    return Promise.resolve();
  });
  return id;
}

describe('a number that could be taken from another', () => {
  it('is not shown by use case where the whole less the rest is what three people did', async () => {
    const other = await anotherUseCase();
    await join(people(20));
    await use(people(20), { useCase: company.useCaseId });
    await use(people(3), { useCase: other });
    await publish();
    const isIn = (id: UseCaseId) => (cell: Cell) =>
      cell.filter.by === 'use-case' && cell.filter.useCaseId === id;
    expect(await cellOf('total-interactions', whole)).toMatchObject({ kind: 'shown' });
    expect(await cellOf('total-interactions', isIn(other))).toMatchObject({ kind: 'hidden' });
    expect(await cellOf('total-interactions', isIn(company.useCaseId))).toMatchObject({
      kind: 'hidden',
    });
  });

  it('is shown by use case where both are used by enough', async () => {
    const other = await anotherUseCase();
    await join(people(20));
    await use(people(20), { useCase: company.useCaseId });
    await use(people(6), { useCase: other });
    await publish();
    const byUseCase = ({ filter }: Cell) => filter.by === 'use-case';
    expect(await cellOf('total-interactions', byUseCase)).toMatchObject({ kind: 'shown' });
  });
});

describe('a number of uses', () => {
  it('does not count people whose uses are not in it yet', async () => {
    await join(people(20));
    await use(people(2));
    await use(people(10, 5), { at: company.house.now });
    await publish();
    expect(await cellOf('total-interactions', whole)).toMatchObject({ kind: 'hidden' });
  });

  it('is not shown by ring where a source names another ring than the list', async () => {
    await join(people(20), { ring: 2 });
    await use(people(20));
    await use(people(1), { ring: 2 });
    await publish();
    const isRing = ({ filter }: Cell) => filter.by === 'ring';
    expect(await cellOf('total-interactions', isRing)).toMatchObject({ kind: 'hidden' });
    expect(await cellOf('activation', isRing)).toMatchObject({ kind: 'shown' });
  });

  it('is shown by ring where source and list agree', async () => {
    await join(people(20), { ring: 2 });
    await use(people(8), { ring: 2 });
    await publish();
    const isRing = ({ filter }: Cell) => filter.by === 'ring';
    expect(await cellOf('total-interactions', isRing)).toMatchObject({
      kind: 'shown',
      result: { n: 8 },
    });
  });
});

describe('one person more', () => {
  beforeEach(async () => {
    await join(people(40));
    await use(people(20));
    await use(people(8, 20), { outcome: 'did-myself' });
    await publish();
    company.house.now += dayMs;
  });

  it('is not told from two editions, however many others have changed', async () => {
    await use(people(6));
    await use(people(6, 20), { outcome: 'did-myself' });
    await use(people(1, 30));
    expect(await publish()).toBe('published');
    expect(await cellOf('activation', whole)).toMatchObject({
      measuredAt: company.house.now - dayMs,
      result: { value: { value: { successes: 20 } } },
    });
    expect(await cellOf('total-interactions', whole)).toMatchObject({
      measuredAt: company.house.now,
    });
  });

  it('is counted as soon as five more have joined in', async () => {
    await use(people(5, 30));
    expect(await publish()).toBe('published');
    expect(await cellOf('activation', whole)).toMatchObject({
      measuredAt: company.house.now,
      result: { value: { value: { successes: 25 } } },
    });
  });

  it('is not told by the past of a number either: what stood stays one number with one day', async () => {
    await use(people(6));
    await use(people(6, 20), { outcome: 'did-myself' });
    await use(people(1, 30));
    await publish();
    const [first, second, ...others] = await pastOf('activation');
    expect(others).toEqual([]);
    expect(second).toEqual(first);
    expect(second).toMatchObject({ measuredAt: company.house.now - dayMs });
  });
});

describe('the past of a number', () => {
  it('keeps back for good what was kept back, whatever is known of that day by now', async () => {
    const { house } = company;
    await join(people(40));
    await use(people(3));
    await publish();
    house.now += dayMs;
    await use(people(20, 3), { at: house.now - 2 * dayMs });
    await publish();
    const [first, second] = await pastOf('activation');
    expect(first).toMatchObject({ kind: 'hidden', because: 'almost-nobody' });
    expect(second).toMatchObject({
      kind: 'shown',
      result: { value: { value: { successes: 23 } } },
    });
  });
});

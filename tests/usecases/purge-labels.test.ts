import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { importObservations } from '@causeway/bot/usecases/observation/import-observations.js';
import { recountObservations } from '@causeway/bot/usecases/observation/recount-observations.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { listMyLabels } from '@causeway/bot/usecases/participant/list-my-labels.js';
import { purgeLabels } from '@causeway/bot/usecases/participant/purge-labels.js';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
let keys: number;

beforeEach(async () => {
  company = await SmallCompany.open();
  keys = 0;
});

afterEach(() => company.close());

const rows = (given: readonly object[]) => ({
  programId: company.programId,
  rows: given,
  isDryRun: false,
});

async function count(): Promise<void> {
  const { house, programId } = company;
  while ((await countObservations(house.ports, house.tenantId, { programId })) === 'more');
}

async function take(part: object): Promise<void> {
  const { house, actors, ids } = company;
  const participant = { person: ids.mara, ...part };
  const { refused } = expectDone(
    await importParticipants(house.ports, actors.pavel, rows([participant])),
  );
  expect(refused).toEqual([]);
  await count();
}

async function used(times: number, change: object = {}): Promise<void> {
  const { house, actors, ids } = company;
  const interactions = Array.from({ length: times }, () => {
    keys += 1;
    const at = house.now;
    const use = { key: `use-${keys}`, kind: 'interaction', at, person: ids.mara, outcome: 'used' };
    return { ...use, ...change };
  });
  const sent = expectDone(await importObservations(house.ports, actors.pavel, rows(interactions)));
  expect(sent.refused).toEqual([]);
  await count();
}

/** How many interactions are counted under which provenance and strata. */
async function counted(): Promise<Readonly<Record<string, number>>> {
  const { house, programId } = company;
  const cells = await house.stores.tallies.listByDay({ programId });
  const sums: Record<string, number> = {};
  for (const { provenance, strata, n } of cells) {
    const cell = `${provenance} ${strata}`;
    sums[cell] = (sums[cell] ?? 0) + n;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0));
}

async function isRecounted(): Promise<string> {
  const { house, programId } = company;
  return (await recountObservations(house.ports, house.tenantId, { programId })).kind;
}

async function purge(): Promise<void> {
  const { house, actors, programId } = company;
  expectDone(await purgeLabels(house.ports, actors.pavel, { programId }));
}

const skeptical = { labels: 'skeptical', labelSource: 'manager' };
const struggling = { labels: 'struggling', labelSource: 'manager' };
const [asSkeptic, asStruggling] = [0b000001, 0b010000];

describe('labels that are purged', () => {
  it('leave counts behind and nobody they are of', async () => {
    const { house, actors, programId } = company;
    await take({ provenance: 'assigned', ...skeptical });
    await used(3);
    expect(await counted()).toEqual({ [`assigned ${asSkeptic}`]: 3 });
    await purge();

    expect(await counted()).toEqual({ [`assigned ${asSkeptic}`]: 3 });
    const { reader } = house.opened.database;
    expect(await reader.selectFrom('participant_label').selectAll().execute()).toEqual([]);
    const people = await reader
      .selectFrom('participant')
      .select(['strata', 'counted_strata', 'is_self_labelled'])
      .execute();
    expect(people).toEqual([{ strata: 0, counted_strata: 0, is_self_labelled: 0 }]);
    const { programs } = expectDone(await listMyLabels(house.ports, actors.mara));
    expect(programs[0]?.labels).toEqual([]);
    const entries = await house.stores.ledger.listOf('evidence', programId);
    expect(entries.at(-1)).toMatchObject({ type: 'labels-purged', body: { labels: 1 } });
    expect(await isRecounted()).toBe('equal');
  });

  it('leave what was counted where it is, whatever the person does or is said to be later', async () => {
    await take({ provenance: 'assigned', ...skeptical });
    await used(3);
    await purge();
    await used(2);
    expect(await counted()).toEqual({ [`assigned ${asSkeptic}`]: 3, 'assigned 0': 2 });

    await take(struggling);
    await used(4);
    expect(await counted()).toEqual({
      [`assigned ${asSkeptic}`]: 3,
      [`assigned ${asStruggling}`]: 6,
    });

    await take(skeptical);
    expect(await counted()).toEqual({ [`assigned ${asSkeptic}`]: 9 });
    expect(await isRecounted()).toBe('equal');
  });

  it('leave the sum right when somebody moves or is corrected afterwards', async () => {
    await take({ provenance: 'volunteered', ...skeptical });
    await used(3);
    await purge();
    await take({ provenance: 'assigned' });
    await used(1, { corrects: 'use-1', outcome: 'corrected' });

    const sums = Object.entries(await counted());
    const of = (provenance: string) =>
      sums.reduce((sum, [cell, n]) => sum + (cell.startsWith(provenance) ? n : 0), 0);
    expect([of('volunteered'), of('assigned')]).toEqual([0, 3]);
    expect(await isRecounted()).toBe('equal');
  });

  it('are gone too where nothing was counted yet', async () => {
    await take({ provenance: 'assigned', ...skeptical });
    await purge();
    await used(2);
    expect(await counted()).toEqual({ 'assigned 0': 2 });
    expect(await isRecounted()).toBe('equal');
  });

  it('are purged by those who run the program alone', async () => {
    const { house, actors, programId } = company;
    for (const actor of [actors.mara, actors.olu]) {
      expect(await purgeLabels(house.ports, actor, { programId })).toMatchObject({
        code: 'forbidden',
      });
    }
    expectDone(await purgeLabels(house.ports, actors.ada, { programId }));
  });
});

describe('a purge and a count at the same moment', () => {
  it('leave no label behind', async () => {
    const { house, programId } = company;
    await used(5);
    const { actors, ids } = company;
    const labelled = rows([{ person: ids.mara, provenance: 'assigned', ...skeptical }]);
    expectDone(await importParticipants(house.ports, actors.pavel, labelled));
    await Promise.all([
      countObservations(house.ports, house.tenantId, { programId }),
      purge(),
      countObservations(house.ports, house.tenantId, { programId }),
    ]);
    await count();

    const { reader } = house.opened.database;
    const people = await reader.selectFrom('participant').select('counted_strata').execute();
    expect(people).toEqual([{ counted_strata: 0 }]);
    expect(await isRecounted()).toBe('equal');
  });
});

import type { Database } from '@causeway/bot/db/database.js';
import type { Query } from '@causeway/bot/db/query.js';
import { createObservationCellsStore } from '@causeway/bot/store/observation-cells-store.js';
import { createObservationStore } from '@causeway/bot/store/observation-store.js';
import { createPersonUseStore } from '@causeway/bot/store/person-use-store.js';
import { openSession } from '@causeway/bot/store/session.js';
import { createTallyStore } from '@causeway/bot/store/tally-store.js';
import { newTestId } from '../builders/ids.js';
import { aPersonKey } from '../builders/observation.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const programId = newTestId<'program'>();
const batchId = newTestId<'observation-batch'>();
const keys = ['a', 'b', 'c'];

/** How the database would go about everything that `work` reads. */
async function plansOf(
  work: (session: ReturnType<typeof openSession>) => Promise<unknown>,
  /** What the first read finds; the others find nothing. */
  first: readonly unknown[] = [],
): Promise<readonly string[]> {
  const plans: string[] = [];
  const explaining: Database = {
    ...db.database,
    async read<Row>({ sql, parameters }: Query<Row>): Promise<readonly Row[]> {
      const rows = await db.database.read<{ detail: string }>({
        sql: `EXPLAIN QUERY PLAN ${sql}`,
        parameters,
      });
      const found = plans.length === 0 ? first : [];
      plans.push(...rows.map(({ detail }) => detail));
      return found as Row[];
    },
  };
  await work(openSession(explaining, db.tenantId, 'read-only'));
  return plans.filter((line) => /SEARCH|SCAN|B-TREE/.test(line));
}

const observations = (session: Parameters<typeof createObservationStore>[0]) =>
  createObservationStore(session);

it('looks source keys up by their own index', async () => {
  const plan = await plansOf((session) => observations(session).listByKeys(programId, keys));
  expect(plan[0]).toContain(
    'observation USING INDEX uq_observation_source_key (tenant_id=? AND program_id=? AND source_key=?)',
  );
  expect(plan[1]).toContain(
    'batch USING PRIMARY KEY (tenant_id=? AND program_id=? AND batch_id=?)',
  );
});

it('looks corrections up by their own index, which nothing else is in', async () => {
  const plan = await plansOf((session) => observations(session).correctedAmong(programId, keys));
  expect(plan).toEqual([
    expect.stringContaining(
      'uq_observation_corrects_key (tenant_id=? AND program_id=? AND corrects_key=?)',
    ),
  ]);
  const walk = await plansOf((session) => observations(session).listCorrected(programId, 'a', 9));
  expect(walk[0]).toContain(
    'uq_observation_corrects_key (tenant_id=? AND program_id=? AND corrects_key>?)',
  );
});

it.each(['plain', 'correcting'] as const)(
  'finds what waits in the %s line without looking at what is counted, in order',
  async (line) => {
    const plan = await plansOf((session) => observations(session).listWaiting(programId, line, 9));
    expect(plan).toEqual([
      expect.stringContaining('ix_observation_batch_waiting (tenant_id=? AND program_id=?)'),
    ]);
  },
);

it('reads a batch and a range of batches where they lie', async () => {
  const batch = await plansOf((session) =>
    observations(session).listOfBatches(programId, [batchId]),
  );
  expect(batch).toEqual([
    expect.stringContaining(
      'observation USING PRIMARY KEY (tenant_id=? AND program_id=? AND batch_id=?)',
    ),
  ]);
  const range = { first: batchId, last: batchId };
  for (const people of [undefined, [aPersonKey('ada')]]) {
    const plan = await plansOf((session) =>
      observations(session).listBetween(programId, range, people),
    );
    expect(plan.slice(0, 2)).toEqual([
      expect.stringContaining('batch USING PRIMARY KEY'),
      expect.stringContaining(
        'observation USING PRIMARY KEY (tenant_id=? AND program_id=? AND batch_id=?)',
      ),
    ]);
  }
});

it('recounts a range of batches fact by fact, with every look-up by an index', async () => {
  const range = { first: batchId, last: batchId };
  const plan = await plansOf((session) => createTallyStore(session).recount(programId, range));
  const looked = plan.filter((line) => /^(?:SCAN|SEARCH) (?!\(?subquery)/.test(line));
  expect(looked.filter((line) => line.startsWith('SCAN'))).toEqual([]);
  expect(plan.join()).toContain('uq_observation_corrects_key');
});

it('looks what people left up by whole keys, and lists it in the order it lies in', async () => {
  const use = { personKey: aPersonKey('ada'), trace: 'use', useCaseId: null } as const;
  const keyed = await plansOf((session) =>
    createPersonUseStore(session).listByKeys(programId, [use, { ...use, trace: 'pulse' }]),
  );
  expect(keyed.at(-1)).toContain(
    'USING PRIMARY KEY (tenant_id=? AND program_id=? AND person_key=? AND trace=? AND use_case_id=?)',
  );
  const listed = await plansOf((session) => createPersonUseStore(session).list(programId));
  expect(listed.join()).not.toContain('B-TREE');
});

it('looks people up by their keys and cells by their days', async () => {
  const ada = aPersonKey('ada');
  const cells = await plansOf((session) =>
    createObservationCellsStore(session).cellsOf(programId, [ada, aPersonKey('bo')]),
  );
  expect(cells).toEqual([
    expect.stringContaining('PRIMARY KEY (tenant_id=? AND program_id=? AND person_key=?)'),
  ]);
  const uses = await plansOf((session) =>
    createPersonUseStore(session).listOfPeople(programId, [ada, aPersonKey('bo')]),
  );
  expect(uses[0]).toContain('PRIMARY KEY (tenant_id=? AND program_id=? AND person_key=?)');
  const tallies = await plansOf(
    (session) => createTallyStore(session).listByDay({ programId, kinds: ['rating'] }),
    [{ kind: 'rating', first: 1, last: 1 }],
  );
  const ofKind = 'PRIMARY KEY (tenant_id=? AND program_id=? AND kind=?';
  expect(tallies.filter((line) => line !== 'SCAN CONSTANT ROW')).toEqual([
    expect.stringContaining(`${ofKind})`),
    expect.stringContaining(`${ofKind})`),
    expect.stringContaining(`${ofKind} AND day>? AND day<?)`),
  ]);
});

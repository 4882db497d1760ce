import { rowsByKeys } from '@causeway/bot/db/rows-by-keys.js';
import type { CriterionLookTable, PersonUseTable } from '@causeway/bot/db/evidence-schema.js';
import { openSession } from '@causeway/bot/store/session.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const key = ['tenant_id', 'program_id', 'person_key', 'trace', 'use_case_id'] as const;
const numbers = { n: 1, sum_1: 10, sum_2: 0, sum_3: -3 };

function rowOf(tenantId: string, at: number, change: Partial<PersonUseTable> = {}): PersonUseTable {
  return {
    tenant_id: tenantId,
    program_id: tenantId,
    person_key: `person-${String(at).padStart(5, '0')}`,
    trace: at % 2 === 0 ? 'use' : 'Use',
    use_case_id: '',
    ...numbers,
    first_at: 1_790_000_000_123 + at,
    first_key: 'k',
    first_codes: 'x',
    days: '',
    ...change,
  };
}

async function rowsOf(tenantId: string): Promise<readonly PersonUseTable[]> {
  const { dialect } = db.database;
  return db.database.read<PersonUseTable>({
    sql: `SELECT * FROM person_use WHERE tenant_id = ${dialect.placeholder(1)} ORDER BY person_key`,
    parameters: [tenantId],
  });
}

async function written(work: (session: ReturnType<typeof openSession>) => void) {
  const tenantId = newTestId<'tenant'>();
  const session = openSession(db.database, tenantId, 'read-write');
  work(session);
  await db.database.commit(session.writes);
  return { tenantId, writes: session.writes.length };
}

describe('many rows of one table', () => {
  it.each([1, 2, 63, 64, 65, 200, 333])('are all there after %p were inserted', async (count) => {
    const { tenantId, writes } = await written((session) => {
      const rows = Array.from({ length: count }, (_, at) => rowOf(session.tenantId, at));
      session.insertAll('person_use', rows);
    });
    const expected = Array.from({ length: count }, (_, at) => rowOf(tenantId, at));
    expect(await rowsOf(tenantId)).toEqual(expected);
    expect(writes).toBeLessThan(count / 16 + 8);
  });

  it('take nulls and numbers in the same column, whichever comes first', async () => {
    const look = (tenantId: string, number: number, looked_at: number): CriterionLookTable => ({
      tenant_id: tenantId,
      criterion_id: newTestId<'criterion'>(),
      version: 1,
      series: 1,
      number,
      looked_at,
      successes: number * 3_000_000_000,
      trials: number,
      evidence_json: '{}',
    });
    const { tenantId } = await written((session) => {
      session.insertAll(
        'criterion_look',
        [1, 2, 3].map((at) => look(session.tenantId, at, at)),
      );
      session.insertAll(
        'observation',
        [null, 7, null, 3_000].map((amount, position) => ({
          tenant_id: session.tenantId,
          program_id: session.tenantId,
          batch_id: session.tenantId,
          position,
          source_key: `k${position}`,
          kind: 'rating',
          observed_at: position,
          person_key: amount === null ? null : 'p',
          other_person_key: null,
          use_case_id: null,
          ring: amount,
          codes: 'good',
          amount_1: amount,
          amount_2: null,
          amount_3: amount,
          corrects_key: null,
        })),
      );
    });
    const { dialect } = db.database;
    const rows = await db.database.read<{ amount_1: number | null; person_key: string | null }>({
      sql: `SELECT amount_1, person_key FROM observation WHERE tenant_id = ${dialect.placeholder(1)} ORDER BY position`,
      parameters: [tenantId],
    });
    expect(rows.map(({ amount_1 }) => amount_1)).toEqual([null, 7, null, 3_000]);
    expect(rows.map(({ person_key }) => person_key)).toEqual([null, 'p', null, 'p']);
  });

  it('are refused together when one of them is there already', async () => {
    const tenantId = newTestId<'tenant'>();
    const session = openSession(db.database, tenantId, 'read-write');
    session.insertAll(
      'person_use',
      [5, 6, 7, 6].map((at) => rowOf(tenantId, at)),
    );
    await expect(db.database.commit(session.writes)).rejects.toThrow('taken');
    expect(await rowsOf(tenantId)).toEqual([]);
  });

  it('replace what has their key, tell keys apart by case, and leave the others alone', async () => {
    const { tenantId } = await written((session) => {
      const at = (from: number, to: number, change: Partial<PersonUseTable>) =>
        Array.from({ length: to - from }, (_, place) =>
          rowOf(session.tenantId, from + place, change),
        );
      session.replaceAll('person_use', key, at(0, 70, {}));
      session.replaceAll('person_use', key, at(60, 140, { days: '1.A', first_at: 5 }));
      session.replaceAll('person_use', key, [rowOf(session.tenantId, 0, { trace: 'USE' })]);
    });
    const rows = await rowsOf(tenantId);
    expect(rows).toHaveLength(141);
    expect(rows.filter(({ days }) => days === '1.A')).toHaveLength(80);
    expect(rows.filter(({ first_at }) => first_at === 5)).toHaveLength(80);
    expect(new Set(rows.map(({ trace }) => trace))).toEqual(new Set(['use', 'Use', 'USE']));
  });

  it('add their numbers to those that are there', async () => {
    const countKey = [
      'tenant_id',
      'program_id',
      'use_case_id',
      'reason',
      'severity_rank',
      'reach',
    ] as const;
    const cell = (tenantId: string, at: number, flags: number) => ({
      tenant_id: tenantId,
      program_id: tenantId,
      use_case_id: '',
      reason: `reason ${at}`,
      severity_rank: 1,
      reach: 'nobody',
      new_flags: flags,
      in_triage_flags: 0,
      confirmed_flags: -flags,
      answered_flags: 0,
      dismissed_flags: 0,
      withdrawn_flags: 0,
    });
    const { tenantId } = await written((session) => {
      const cells = (from: number, to: number, flags: number) =>
        Array.from({ length: to - from }, (_, at) => cell(session.tenantId, from + at, flags));
      session.addAll('flag_count', countKey, cells(0, 3, 5));
      session.addAll('flag_count', countKey, cells(2, 5, -7));
    });
    const { dialect } = db.database;
    const rows = await db.database.read<{ new_flags: number; confirmed_flags: number }>({
      sql: `SELECT new_flags, confirmed_flags FROM flag_count WHERE tenant_id = ${dialect.placeholder(1)} ORDER BY reason`,
      parameters: [tenantId],
    });
    expect(rows.map(({ new_flags }) => new_flags)).toEqual([5, 5, -2, -7, -7]);
    expect(rows.map(({ confirmed_flags }) => confirmed_flags)).toEqual([-5, -5, 2, 7, 7]);
  });

  it('are never written with a NUL character in them', () => {
    const session = openSession(db.database, newTestId<'tenant'>(), 'read-write');
    const row = rowOf(session.tenantId, 1, { first_key: 'a\0b' });
    expect(() => session.insertAll('person_use', [row])).toThrow('NUL');
  });
});

describe('rows by many keys', () => {
  it('are exactly those that have one', async () => {
    const { tenantId } = await written((session) => {
      const rows = Array.from({ length: 600 }, (_, at) => rowOf(session.tenantId, at));
      session.insertAll('person_use', rows);
    });
    const wanted = Array.from({ length: 300 }, (_, at) => rowOf(tenantId, at * 3));
    const lookup = {
      table: 'person_use',
      columns: ['person_key', 'first_at', 'n'],
      common: { tenant_id: tenantId, program_id: tenantId },
      differing: ['person_key', 'trace'],
    };
    const keys = wanted.map(({ person_key, trace }) => [person_key, trace]);
    const queries = rowsByKeys<PersonUseTable>(db.database.dialect, lookup, keys);
    const found = (await Promise.all(queries.map((query) => db.database.read(query)))).flat();
    const expected = wanted
      .slice(0, 200)
      .map(({ person_key, first_at, n }) => ({ person_key, first_at, n }));
    expect(found).toHaveLength(200);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

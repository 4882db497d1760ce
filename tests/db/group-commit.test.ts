import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { migrate } from '@causeway/bot/db/migrate.js';
import { allMigrations } from '@causeway/bot/db/migrations/all-migrations.js';
import type { Query, Write } from '@causeway/bot/db/query.js';

type Database = ReturnType<typeof openEmbeddedDatabase>;
let database: Database;
let path: string;

beforeEach(async () => {
  path = join(mkdtempSync(join(tmpdir(), 'causeway-group-')), 'causeway.db');
  database = openEmbeddedDatabase({ path, clock: Date.now });
  await migrate(database, allMigrations);
});
afterEach(() => database.close());

function query<Row>(sql: string, ...parameters: Query['parameters']): Query<Row> {
  return { sql, parameters };
}

function timer(subject: string): Write {
  const sql = "INSERT INTO timer VALUES ('t', 'kind', ?, 1, 1, 0, NULL)";
  return { kind: 'run', query: query(sql, subject) };
}

function bump(subject: string, attempt: number): Write {
  const sql = 'UPDATE timer SET attempt = attempt + 1 WHERE subject_id = ? AND attempt = ?';
  return { kind: 'expect-one', query: query(sql, subject, attempt) };
}

async function subjects(): Promise<readonly string[]> {
  const rows = await database.read(
    query<{ subject_id: string }>('SELECT subject_id FROM timer ORDER BY subject_id'),
  );
  return rows.map((row) => row.subject_id);
}

it('rejects a command whose guard fails without taking its neighbours down', async () => {
  const results = await Promise.allSettled([
    database.commit([timer('a')]),
    database.commit([timer('b'), bump('nobody', 0)]),
    database.commit([timer('c')]),
    database.commit([timer('a')]),
    database.commit([bump('a', 0), timer('d')]),
  ]);
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(results[1]).toMatchObject({ reason: { kind: 'stale' } });
  expect(results[3]).toMatchObject({ reason: { kind: 'taken' } });
  expect(await subjects()).toEqual(['a', 'c', 'd']);
});

it('lets one of two commands win that started from the same version', async () => {
  await database.commit([timer('a')]);
  const results = await Promise.allSettled([
    database.commit([bump('a', 0)]),
    database.commit([bump('a', 0)]),
  ]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
});

it('shows nothing before it is committed', async () => {
  const committing = database.commit([timer('a')]);
  expect(await subjects()).toEqual([]);
  await committing;
  expect(await subjects()).toEqual(['a']);
});

it('commits a thousand commands that come at once, each of them', async () => {
  const names = Array.from({ length: 1_000 }, (_, at) => String(at).padStart(4, '0'));
  await Promise.all(names.map((name) => database.commit([timer(name)])));
  expect(await subjects()).toEqual(names);
});

it('inserts where an update finds nothing, and only there', async () => {
  const upsert: Write = {
    kind: 'upsert',
    update: query("UPDATE timer SET attempt = attempt + 1 WHERE subject_id = 'a'"),
    insert: query("INSERT INTO timer VALUES ('t', 'kind', 'a', 1, 1, 0, NULL)"),
  };
  await Promise.all([1, 2, 3].map(() => database.commit([upsert])));
  const rows = await database.read(query('SELECT attempt FROM timer'));
  expect(rows.map((row) => ({ ...(row as object) }))).toEqual([{ attempt: 2 }]);
});

it('passes on a broken statement as the bug it is', async () => {
  const broken = database.commit([{ kind: 'run', query: query('INSERT INTO nowhere VALUES (1)') }]);
  await expect(broken).rejects.toThrow('no such table');
});

it('writes what was still waiting when it is closed', async () => {
  const committing = database.commit([timer('last')]);
  await database.close();
  await committing;
  database = openEmbeddedDatabase({ path, clock: Date.now });
  expect(await subjects()).toEqual(['last']);
});

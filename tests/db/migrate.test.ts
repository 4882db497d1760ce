import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Migration } from '@causeway/bot/db/ddl.js';
import { addColumn, nullable, table, text } from '@causeway/bot/db/ddl.js';
import { openEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { migrate } from '@causeway/bot/db/migrate.js';
import { allMigrations } from '@causeway/bot/db/migrations/all-migrations.js';
import { renderSchema } from '@causeway/bot/db/render-schema.js';

type Database = ReturnType<typeof openEmbeddedDatabase>;
let database: Database;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-migrate-'));
  database = openEmbeddedDatabase({ path: join(folder, 'causeway.db'), clock: Date.now });
});
afterEach(() => database.close());

async function schemaOf(): Promise<readonly string[]> {
  const rows = await database.read<{ sql: string }>({
    sql: 'SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name',
    parameters: [],
  });
  return rows.map((row) => row.sql);
}

const next: Migration = {
  number: 1_000,
  name: 'next',
  changes: [table('extra', 'keyed', { key: ['name'], columns: [text('name', 10)] })],
};

it('brings an empty database to the newest schema, and twice is harmless', async () => {
  const names = allMigrations.map((migration) => migration.name);
  expect(await migrate(database, allMigrations)).toEqual(names);
  const schema = await schemaOf();
  expect(await migrate(database, allMigrations)).toEqual([]);
  expect(await schemaOf()).toEqual(schema);
});

it('applies what a later version adds, and nothing else', async () => {
  await migrate(database, allMigrations);
  expect(await migrate(database, [...allMigrations, next])).toEqual(['next']);
});

it('adds to rows that are there what is not known of them yet', async () => {
  const added: Migration = {
    number: 1_001,
    name: 'added',
    changes: [addColumn('extra', nullable(text('more', 3)))],
  };
  await migrate(database, [...allMigrations, next]);
  const run = async (sql: string) => database.exclusively((step) => step.query(sql));
  await run("INSERT INTO extra (tenant_id, name) VALUES ('a', 'there')");
  expect(await migrate(database, [...allMigrations, next, added])).toEqual(['added']);
  expect(await run('SELECT name, more FROM extra')).toEqual([{ name: 'there', more: null }]);
  await expect(run("UPDATE extra SET more = 'long'")).rejects.toThrow('CHECK');
  expect(() => addColumn('extra', text('needed', 3))).toThrow('would be null');
});

it('refuses a database that a newer version wrote, with a sentence', async () => {
  await migrate(database, [...allMigrations, next]);
  await expect(migrate(database, allMigrations)).rejects.toMatchObject({
    reason: 'newer-than-code',
    message: expect.stringContaining('schema 1000'),
  });
});

it('leaves nothing of a migration that fails halfway, and takes it up again', async () => {
  const broken: Migration = { ...next, changes: [...next.changes, ...next.changes] };
  await migrate(database, allMigrations);
  const before = await schemaOf();
  await expect(migrate(database, [...allMigrations, broken])).rejects.toThrow('extra');
  expect(await schemaOf()).toEqual(before);
  expect(await migrate(database, [...allMigrations, next])).toEqual(['next']);
});

it('numbers its migrations one after the other', () => {
  const numbers = allMigrations.map((migration) => migration.number);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

it('is what infra/sql/schema.sql shows to reviewers', async () => {
  const file = join(__dirname, '../../infra/sql/schema.sql');
  const script = await readFile(file, 'utf8');
  const generated = renderSchema(allMigrations, 'sql-server').trimEnd();
  // `npm run schema` writes it anew.
  expect(script.trimEnd().endsWith(generated)).toBe(true);
});

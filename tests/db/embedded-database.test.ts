import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedConnection } from '@causeway/bot/db/embedded-connection.js';
import { openEmbeddedDatabase, readEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';

/** Where the bot finds its driver; a child process needs the path. */
const driver = JSON.stringify(
  createRequire(join(__dirname, '../../bot/package.json')).resolve('@photostructure/sqlite'),
);

const clock = Date.now;
let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'causeway-embedded-')), 'causeway.db');
});

const createNumbers = {
  kind: 'run',
  query: { sql: 'CREATE TABLE numbers (n INT)', parameters: [] },
} as const;
const addNumber = {
  kind: 'run',
  query: { sql: 'INSERT INTO numbers VALUES (1)', parameters: [] },
} as const;
const countNumbers = { sql: 'SELECT COUNT(*) AS n FROM numbers', parameters: [] };

it('refuses a second server on the same file with a sentence', async () => {
  const database = openEmbeddedDatabase({ path, clock });
  expect(() => openEmbeddedDatabase({ path, clock })).toThrow(/Another Causeway server is using/);
  await database.close();
  await openEmbeddedDatabase({ path, clock }).close();
});

it('is free again when the server that had it was killed', async () => {
  const script = `
    const { DatabaseSync } = require(${driver});
    const lock = new DatabaseSync(${JSON.stringify(`${path}.lock`)});
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  expect(() => openEmbeddedDatabase({ path, clock })).toThrow(/Another Causeway server/);
  other.kill('SIGKILL');
  await once(other, 'exit');
  await openEmbeddedDatabase({ path, clock }).close();
});

it('says that a damaged file is damaged and what to do', () => {
  writeFileSync(path, 'not a database at all '.repeat(500));
  expect(() => openEmbeddedDatabase({ path, clock })).toThrow(/is damaged and cannot be opened/);
});

it('answers unavailable at once while the file is locked, reads go on, and it recovers by itself', async () => {
  const database = openEmbeddedDatabase({ path, clock });
  await database.commit([createNumbers]);
  const other = openEmbeddedConnection(path, 'write');
  other.execute('BEGIN IMMEDIATE');
  const started = Date.now();
  await expect(database.commit([addNumber])).rejects.toMatchObject({
    name: 'DatabaseUnavailable',
    retryAfterSeconds: 5,
  });
  expect(Date.now() - started).toBeLessThan(500);
  expect(await database.read(countNumbers)).toMatchObject([{ n: 0 }]);
  other.execute('ROLLBACK');
  other.close();
  await database.commit([addNumber]);
  expect(await database.read(countNumbers)).toMatchObject([{ n: 1 }]);
  await database.close();
});

it('answers unavailable when the disk is full, keeps what it had, and recovers by itself', async () => {
  const database = openEmbeddedDatabase({ path, clock });
  await database.commit([createNumbers, addNumber]);
  const setPages = (count: number) =>
    database.run({ sql: `PRAGMA max_page_count = ${count}`, parameters: [] });
  const fill = {
    kind: 'run',
    query: {
      sql: 'INSERT INTO numbers WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 50000) SELECT n FROM c',
      parameters: [],
    },
  } as const;
  await setPages(4);
  await expect(database.commit([fill])).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
  expect(await database.read(countNumbers)).toMatchObject([{ n: 1 }]);
  await setPages(100_000);
  await database.commit([fill]);
  expect(await database.read(countNumbers)).toMatchObject([{ n: 50_001 }]);
  await database.close();
});

it('can be read beside its server', async () => {
  const database = openEmbeddedDatabase({ path, clock });
  await database.commit([createNumbers, addNumber]);
  const beside = readEmbeddedDatabase(path);
  expect(await beside.read(countNumbers)).toMatchObject([{ n: 1 }]);
  await beside.close();
  await database.close();
});

it('keeps every answered write when the process is killed', async () => {
  const script = `
    const { DatabaseSync } = require(${driver});
    const db = new DatabaseSync(${JSON.stringify(path)});
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE numbers (n INT)');
    db.exec('INSERT INTO numbers VALUES (1)');
    process.kill(process.pid, 'SIGKILL');`;
  expect(() => execFileSync(process.execPath, ['-e', script], { stdio: 'ignore' })).toThrow(
    /SIGKILL|Command failed/,
  );
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  const database = openEmbeddedDatabase({ path, clock });
  expect(await database.read(countNumbers)).toMatchObject([{ n: 1 }]);
  await database.close();
});

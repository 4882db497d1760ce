import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase, readEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import type { Reading } from '@causeway/bot/db/kept-values.js';

const run = (sql: string) => ({ kind: 'run', query: { sql, parameters: [] } }) as const;
const createNumbers = run('CREATE TABLE numbers (n INT)');
const addNumber = run('INSERT INTO numbers VALUES (1)');
const createWords = run('CREATE TABLE words (word TEXT)');
const addWord = run("INSERT INTO words VALUES ('a')");
const readAll = (table: string) => ({ sql: `SELECT * FROM ${table}`, parameters: [] });

const clock = Date.now;
let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'causeway-kept-')), 'causeway.db');
});

async function open() {
  const database = openEmbeddedDatabase({ path, clock });
  await database.commit([createNumbers, createWords]);
  const { read, kept } = database;
  if (!kept) throw new Error('Nothing is kept');
  const worked: string[] = [];
  const howMany = (table: string, given: Pick<Reading, 'read'>) =>
    given.read(readAll(table)).then((rows) => rows.length);
  const numbers = (moment?: number) =>
    kept.of({ name: 'numbers', ...(moment && { moment }) }, { read }, (given) => {
      worked.push('numbers');
      return howMany('numbers', given);
    });
  return { database, kept, read, howMany, numbers, worked };
}

it('stands until one of the tables it was read from is written, and not a moment longer', async () => {
  const { database, numbers, worked } = await open();
  expect([await numbers(), await numbers(), worked.length]).toEqual([0, 0, 1]);
  await database.commit([addWord]);
  expect([await numbers(), worked.length]).toEqual([0, 1]);
  await database.commit([addNumber]);
  expect([await numbers(), await numbers(), worked.length]).toEqual([1, 1, 2]);
  await database.run(addNumber.query);
  expect([await numbers(), worked.length]).toEqual([2, 3]);
  const nowhere = { sql: 'INSERT INTO nowhere VALUES (1)', parameters: [] };
  await expect(database.commit([{ kind: 'run', query: nowhere }])).rejects.toThrow('nowhere');
  expect(await numbers()).toBe(2);
  await database.close();
});

it('does not stand after a statement that does not say what it writes', async () => {
  const { database, numbers } = await open();
  expect(await numbers()).toBe(0);
  const hidden = 'WITH one AS (SELECT 1) INSERT INTO numbers SELECT * FROM one';
  await database.commit([run(hidden)]);
  expect(await numbers()).toBe(1);
  await database.close();
});

it('is kept for one moment at a time where the clock changes it too', async () => {
  const { database, numbers, worked } = await open();
  await numbers(1);
  await numbers(1);
  expect(worked).toHaveLength(1);
  await numbers(2);
  await numbers(2);
  expect(worked).toHaveLength(2);
  await database.close();
});

it('is worked out once for all who ask meanwhile, unless something is written meanwhile', async () => {
  const { database, kept, read, howMany, worked } = await open();
  let goOn = () => undefined as void;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const slowly = () =>
    kept.of({ name: 'numbers' }, { read }, async (given) => {
      worked.push('numbers');
      const found = await howMany('numbers', given);
      await held;
      return found;
    });
  const early = [slowly(), slowly()];
  await database.commit([addNumber]);
  const late = slowly();
  goOn();
  expect(await Promise.all([...early, late])).toEqual([0, 0, 1]);
  expect([await slowly(), worked.length]).toEqual([1, 2]);
  await database.close();
});

it('falls with what it was made of', async () => {
  const { database, kept, read, howMany } = await open();
  const all = () =>
    kept.of({ name: 'all' }, { read }, async (given) => {
      const ofWords = (one: Reading) => howMany('words', one);
      const words = await (given.kept?.of({ name: 'words' }, given, ofWords) ?? -1);
      return (await howMany('numbers', given)) + words;
    });
  expect(await all()).toBe(0);
  await database.commit([addWord]);
  expect(await all()).toBe(1);
  await database.close();
});

it('is asked for again after it could not be had', async () => {
  const { database, kept, read, numbers } = await open();
  const failing = kept.of({ name: 'numbers' }, { read }, () => Promise.reject(new Error('Away')));
  await expect(failing).rejects.toThrow('Away');
  expect(await numbers()).toBe(0);
  await database.close();
});

it('is not kept beside a server that may write', async () => {
  const { database } = await open();
  const beside = readEmbeddedDatabase(path);
  expect(beside.kept).toBeUndefined();
  await beside.close();
  await database.close();
});

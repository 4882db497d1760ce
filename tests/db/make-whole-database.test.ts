import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from '@causeway/bot/db/database.js';
import { makeWholeDatabase } from '@causeway/bot/db/make-whole-database.js';
import { openDatabase } from '@causeway/bot/db/open-database.js';

const root = mkdtempSync(path.join(tmpdir(), 'causeway-whole-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const now = Date.parse('2026-11-17T12:00:00Z');

let place: { readonly dataFolder: string; readonly clock: () => number };
beforeEach(() => {
  place = { dataFolder: path.join(mkdtempSync(path.join(root, 'data-')), 'new'), clock: () => now };
});

function write(name: string) {
  return async (database: Database) => {
    await database.run({ sql: 'CREATE TABLE written (name TEXT)', parameters: [] });
    await database.run({ sql: 'INSERT INTO written VALUES (?)', parameters: [name] });
  };
}

async function written(): Promise<readonly { readonly name: string }[]> {
  const database = await openDatabase({ ...place, sqlServerUrl: undefined });
  const rows = await database.read<{ name: string }>({
    sql: 'SELECT name FROM written',
    parameters: [],
  });
  await database.close();
  return rows;
}

describe('a database that is made whole', () => {
  it('has in its place what was written into it, and nothing lies beside it', async () => {
    await makeWholeDatabase(place, write('first'));
    expect(readdirSync(place.dataFolder).toSorted()).toEqual(['causeway.db', 'causeway.db.lock']);
    expect(await written()).toEqual([{ name: 'first' }]);
  });

  it('is not there while it is being filled, nor where that failed; the next start makes it', async () => {
    const failing = makeWholeDatabase(place, async (database) => {
      await write('half')(database);
      expect(existsSync(path.join(place.dataFolder, 'causeway.db'))).toBe(false);
      throw new Error('The power went');
    });
    await expect(failing).rejects.toThrow('The power went');
    expect(existsSync(path.join(place.dataFolder, 'causeway.db'))).toBe(false);
    await makeWholeDatabase(place, write('whole'));
    expect(await written()).toEqual([{ name: 'whole' }]);
  });

  it('stays as it is once it is there', async () => {
    await makeWholeDatabase(place, write('first'));
    await makeWholeDatabase(place, write('second'));
    expect(await written()).toEqual([{ name: 'first' }]);
  });

  it('is made by one server alone', async () => {
    await makeWholeDatabase(place, async () => {
      const other = makeWholeDatabase(place, write('other'));
      await expect(other).rejects.toThrow(/^Another Causeway server is using the database/);
    });
  });
});

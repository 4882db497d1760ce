import { aFlag } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const reporterId = newTestId<'person'>();

it('writes all of a command or nothing', async () => {
  const [kept, lost] = [aFlag(), aFlag()];
  await db.write((s) => s.flags.insert(kept, { reporterId }));
  const both = db.write((s) => {
    s.flags.insert(lost, { reporterId });
    s.flags.insert(kept, { reporterId });
  });
  await expect(both).rejects.toMatchObject({ kind: 'taken' });
  expect(await db.stores().flags.get(lost.id)).toBeUndefined();
  expect(await db.stores().flags.reporterOf(lost.id)).toBeUndefined();
});

it('shows a command only what is committed, not what it is about to write', async () => {
  const flag = aFlag();
  await db.commands.run(db.tenantId, async (s) => {
    s.flags.insert(flag, { reporterId });
    expect(await s.flags.get(flag.id)).toBeUndefined();
  });
  expect(await db.stores().flags.get(flag.id)).toBeDefined();
});

it('loads and decides again when a version moved meanwhile, so that no update is lost', async () => {
  const flag = aFlag();
  await db.write((s) => s.flags.insert(flag, { reporterId }));
  const say = (text: string) =>
    db.commands.run(db.tenantId, async (s) => {
      const before = await s.flags.get(flag.id);
      if (!before) throw new Error('The flag is there');
      s.flags.save(before, { ...before, additions: [...before.additions, { text, at: 1 }] });
    });
  await Promise.all(['a', 'b', 'c', 'd'].map(say));
  const after = await db.stores().flags.get(flag.id);
  expect(after?.additions.map((addition) => addition.text).toSorted()).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
  expect(after?.version).toBe(4);
});

it('gives up after five conflicts', async () => {
  let runs = 0;
  const flag = aFlag();
  await db.write((s) => s.flags.insert(flag, { reporterId }));
  const stubborn = db.commands.run(db.tenantId, (s) => {
    runs += 1;
    s.flags.save({ ...flag, version: 7 }, flag);
    return Promise.resolve();
  });
  await expect(stubborn).rejects.toMatchObject({ kind: 'stale' });
  expect(runs).toBe(5);
});

it('passes on what the command itself throws, and writes nothing', async () => {
  const flag = aFlag();
  const broken = db.commands.run(db.tenantId, (s) => {
    s.flags.insert(flag, { reporterId });
    throw new Error('Bug');
  });
  await expect(broken).rejects.toThrow('Bug');
  expect(await db.stores().flags.get(flag.id)).toBeUndefined();
});

it('refuses writes through stores for reading', () => {
  expect(() => db.stores().flags.insert(aFlag(), { reporterId })).toThrow('for reading');
});

it('takes a command of more parameters than one statement may carry', async () => {
  const flags = Array.from({ length: 120 }, () => aFlag());
  await db.write((s) => flags.forEach((flag) => s.flags.insert(flag, { reporterId })));
  const last = flags.at(-1);
  expect(last && (await db.stores().flags.get(last.id))).toEqual(last);
});

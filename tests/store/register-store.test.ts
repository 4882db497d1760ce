import { ConflictError } from '@causeway/bot/db/errors.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { anEntry } from '../builders/register-entry.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function aStoredProgram() {
  const tool = aTool({ name: newTestId<'tool'>() });
  const program = aProgram({ toolId: tool.id });
  await db.write((stores) => {
    stores.tools.insert(tool);
    stores.programs.insert(program);
  });
  return program.id;
}

const registers = () => db.stores().registers;

describe('register entries', () => {
  it('come back as they were written', async () => {
    const entry = anEntry('deferred-risk', { programId: await aStoredProgram() });
    await db.write((s) => s.registers.insert(entry));
    expect(await registers().get(entry.id)).toEqual(entry);
    expect(await registers().list([entry.id, newTestId(), entry.id])).toEqual([entry]);
  });

  it('are read page by page, newest first, each once', async () => {
    const programId = await aStoredProgram();
    const entries = [0, 1, 1, 1, 2].map((at) =>
      anEntry('finding', { programId, addedAt: someMonday + at }),
    );
    const other = anEntry('bad-case', { programId });
    await db.write((s) => [...entries, other].forEach((entry) => s.registers.insert(entry)));
    const newestFirst = entries.toSorted((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? 1 : -1));
    const read = [];
    let after: (typeof entries)[number] | undefined;
    do {
      const page = await registers().page({ programId, kind: 'finding', after, limit: 2 });
      read.push(...page);
      after = page.length === 2 ? page.at(-1) : undefined;
    } while (after);
    expect(read).toEqual(newestFirst);
    expect(await registers().listOfKind(programId, 'finding')).toEqual(newestFirst.toReversed());
  });

  it('refuse to be saved from an older version', async () => {
    const entry = anEntry('bad-case', { programId: await aStoredProgram() });
    await db.write((s) => s.registers.insert(entry));
    const settled = { ...entry, state: 'settled' };
    await db.write((s) => s.registers.save(entry, settled));
    expect(await registers().get(entry.id)).toEqual({ ...settled, version: entry.version + 1 });
    await expect(db.write((s) => s.registers.save(entry, settled))).rejects.toMatchObject({
      kind: 'stale',
    });
  });

  it('that made themselves are made once', async () => {
    const programId = await aStoredProgram();
    const origin = 'conditions:phase-demonstration:slowdown';
    const made = anEntry('blind-spot', { programId, origin });
    await db.write((s) => s.registers.insert(made));
    const again = anEntry('blind-spot', { programId, origin });
    await expect(db.write((s) => s.registers.insert(again))).rejects.toBeInstanceOf(ConflictError);
    const byHand = [anEntry('blind-spot', { programId }), anEntry('blind-spot', { programId })];
    await db.write((s) => byHand.forEach((entry) => s.registers.insert(entry)));
    expect(await registers().listOfKind(programId, 'blind-spot')).toHaveLength(3);
  });
});

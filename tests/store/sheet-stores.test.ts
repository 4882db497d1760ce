import { ConflictError } from '@causeway/bot/db/errors.js';
import type { Acknowledgement } from '@causeway/shared/domain/sheet/acknowledgement.js';
import type { PublishedCounts } from '@causeway/shared/domain/sheet/publish-acknowledgements.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aSheet, aSignedSheet } from '../builders/sheet.js';
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

async function aStoredSheet() {
  const sheet = { ...aSignedSheet('replaces'), programId: await aStoredProgram() };
  await db.write((stores) => stores.sheets.insert(sheet));
  return sheet;
}

describe('sheets', () => {
  it('come back as they were written, by id and by what they are about', async () => {
    const sheet = await aStoredSheet();
    const { sheets } = db.stores();
    expect(await sheets.get(sheet.id)).toEqual(sheet);
    expect(await sheets.find(sheet.programId, 'replaces', 'program')).toEqual(sheet);
    expect(await sheets.find(sheet.programId, 'replaces', 'ring-1')).toBeUndefined();
    expect(await sheets.find(sheet.programId, 'vision', 'program')).toBeUndefined();
  });

  it('are one for each kind and subject of a program', async () => {
    const sheet = await aStoredSheet();
    const { programId } = sheet;
    const twin = aSheet({ programId, kind: 'replaces' });
    await expect(db.write((s) => s.sheets.insert(twin))).rejects.toBeInstanceOf(ConflictError);
    const ring = (number: number) =>
      aSheet({ programId, kind: 'retreat-plan', subject: { of: 'ring', ring: number } });
    const [first, second] = [ring(1), ring(2)];
    await db.write((s) => [second, first].forEach((one) => s.sheets.insert(one)));
    expect(await db.stores().sheets.list(programId)).toEqual([sheet, first, second]);
  });

  it('refuse to be saved from an older version', async () => {
    const sheet = await aStoredSheet();
    const changed = { ...sheet, versions: [] };
    await db.write((s) => s.sheets.save(sheet, changed));
    expect(await db.stores().sheets.get(sheet.id)).toEqual({
      ...changed,
      version: sheet.version + 1,
    });
    await expect(db.write((s) => s.sheets.save(sheet, changed))).rejects.toMatchObject({
      kind: 'stale',
    });
  });
});

function anAnswer(change: Partial<Acknowledgement> = {}): Acknowledgement {
  return {
    sheetId: newTestId<'sheet'>(),
    number: 1,
    personKey: 'k'.repeat(22) as PersonKey,
    answer: 'agree',
    at: someMonday,
    ...change,
  };
}

const key = (letter: string) => letter.repeat(22) as PersonKey;

describe('acknowledgements', () => {
  it('are one a person and version, and the last one counts', async () => {
    const { id: sheetId } = await aStoredSheet();
    const mine = anAnswer({ sheetId });
    const acknowledgements = () => db.stores().acknowledgements;
    await db.write((s) => s.acknowledgements.set(mine));
    await db.write((s) =>
      s.acknowledgements.set({ ...mine, answer: 'disagree', at: someMonday + 5 }),
    );
    expect(await acknowledgements().get(sheetId, 1, mine.personKey)).toEqual({
      answer: 'disagree',
      at: someMonday + 5,
    });
    expect(await acknowledgements().get(sheetId, 2, mine.personKey)).toBeUndefined();
    expect(await acknowledgements().count(sheetId, 1)).toEqual({
      agree: 0,
      disagree: 1,
      unclear: 0,
    });
  });

  it('are counted by answer, and those since a moment apart', async () => {
    const { id: sheetId } = await aStoredSheet();
    const answers = [
      anAnswer({ sheetId, personKey: key('a') }),
      anAnswer({ sheetId, personKey: key('b'), at: someMonday + 1 }),
      anAnswer({ sheetId, personKey: key('c'), answer: 'unclear', at: someMonday + 2 }),
      anAnswer({ sheetId, personKey: key('a'), number: 2 }),
    ];
    await db.write((s) => answers.forEach((answer) => s.acknowledgements.set(answer)));
    const { acknowledgements } = db.stores();
    expect(await acknowledgements.count(sheetId, 1)).toEqual({
      agree: 2,
      disagree: 0,
      unclear: 1,
    });
    expect(await acknowledgements.countSince(sheetId, 1, someMonday)).toBe(2);
    expect(await acknowledgements.countSince(sheetId, 1, someMonday + 2)).toBe(0);
  });

  it('are published by one of two who would at the same moment', async () => {
    const { id } = await aStoredSheet();
    const counts = { agree: 7, disagree: null, unclear: null };
    const published: PublishedCounts = { number: 1, counts, total: null, at: someMonday };
    const before = await db.stores().acknowledgements.published(id);
    expect(before).toEqual({ publications: 0, last: null });
    await db.write((s) => s.acknowledgements.publish(id, before, published));
    expect(await db.stores().acknowledgements.published(id)).toEqual({
      publications: 1,
      last: published,
    });
    await expect(
      db.write((s) => s.acknowledgements.publish(id, before, published)),
    ).rejects.toMatchObject({ kind: 'stale' });
  });
});

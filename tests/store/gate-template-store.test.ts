import { ConflictError } from '@causeway/bot/db/errors.js';
import type { SavedTemplate } from '@causeway/shared/domain/gate/gate-template.js';
import type { TemplateChange } from '@causeway/shared/domain/gate/template-change.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
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

const lines = [{ criterion: 'load-test', asks: { peopleAtOnce: 5_000.5 } }];

function aSaved(programId: ProgramId, change: Partial<SavedTemplate> = {}): SavedTemplate {
  return {
    programId,
    name: 'staged-rollout',
    version: 1,
    lines,
    proposedBy: newTestId<'person'>(),
    agreedBy: newTestId<'person'>(),
    agreedAt: someMonday,
    ...change,
  };
}

function aChange(programId: ProgramId, change: Partial<TemplateChange> = {}): TemplateChange {
  return {
    id: newTestId<'template-change'>(),
    version: 1,
    programId,
    template: 'staged-rollout',
    drawnFrom: 0,
    lines,
    reason: 'Five thousand people, and ein „Umlaut“.',
    proposedBy: newTestId<'person'>(),
    proposedAs: 'governance-owner',
    proposedAt: someMonday,
    state: 'proposed',
    ending: null,
    ...change,
  };
}

const templates = () => db.stores().gateTemplates;

describe('gate templates', () => {
  it('are ready-made until somebody agrees on another version, and every version is kept', async () => {
    const programId = await aStoredProgram();
    expect(await templates().get(programId, 'staged-rollout')).toBeUndefined();
    const [first, second] = [aSaved(programId), aSaved(programId, { version: 2, lines: [] })];
    const other = aSaved(programId, { name: 'next-ring' });
    await db.write((s) => [first, other].forEach((one) => s.gateTemplates.insert(one)));
    await db.write((s) => s.gateTemplates.insert(second));
    expect(await templates().get(programId, 'staged-rollout')).toEqual(second);
    expect(await templates().list(programId)).toEqual([other, first, second]);
    expect(await templates().list(await aStoredProgram())).toEqual([]);
  });

  it('are agreed on once in each version, by whichever two were first', async () => {
    const programId = await aStoredProgram();
    await db.write((s) => s.gateTemplates.insert(aSaved(programId)));
    const again = db.write((s) => s.gateTemplates.insert(aSaved(programId)));
    await expect(again).rejects.toBeInstanceOf(ConflictError);
  });
});

describe('changes of them', () => {
  it('come back as they were proposed, newest first, whatever became of them', async () => {
    const programId = await aStoredProgram();
    const older = aChange(programId);
    const newer = aChange(programId, { proposedAt: someMonday + 1 });
    await db.write((s) => [newer, older].forEach((one) => s.gateTemplates.insertChange(one)));
    const ending = { by: newTestId<'person'>(), as: null, at: someMonday + 2 };
    const withdrawn = { ...older, version: 2, state: 'withdrawn' as const, ending };
    await db.write((s) => s.gateTemplates.saveChange(older, withdrawn));
    expect(await templates().listChanges(programId)).toEqual([newer, withdrawn]);
    expect(await templates().getChange(newer.id)).toEqual(newer);
    expect(await templates().getChange(newTestId())).toBeUndefined();
  });

  it('refuse to be saved from an older version', async () => {
    const change = aChange(await aStoredProgram());
    await db.write((s) => s.gateTemplates.insertChange(change));
    await db.write((s) => s.gateTemplates.saveChange(change, { ...change, version: 2 }));
    await expect(
      db.write((s) => s.gateTemplates.saveChange(change, { ...change, version: 2 })),
    ).rejects.toMatchObject({ kind: 'stale' });
  });
});

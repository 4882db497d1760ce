import { ConflictError } from '@causeway/bot/db/errors.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aProgram, aTool, aUseCase } from '../builders/catalogue.js';
import { anApiKey, aParticipant } from '../builders/cohort.js';
import { aDisposition } from '../builders/disposition.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aRing, aStage, aStop } from '../builders/stage.js';
import { aUseCaseTraits, aWorkload } from '../builders/use-case.js';
import { aDelivery, aWebhook } from '../builders/webhook.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function aStoredProgram() {
  const tool = aTool({ name: newTestId<'tool'>() });
  const program = aProgram({ toolId: tool.id });
  const useCase = aUseCase({ programId: program.id });
  await db.write((stores) => {
    stores.tools.insert(tool);
    stores.programs.insert(program);
    stores.useCases.insert(useCase);
  });
  return { programId: program.id, useCaseId: useCase.id };
}

async function aStoredStage(change: Parameters<typeof aStage>[0] = {}) {
  const { programId } = await aStoredProgram();
  const stage = aStage({ programId, ...change });
  await db.write((stores) => stores.stages.insert(stage));
  return stage;
}

async function aStoredKey(programId: ReturnType<typeof aStage>['programId']) {
  const key = anApiKey({ programId });
  await db.write((stores) => stores.apiKeys.insert(key));
  return key.id;
}

describe('stages', () => {
  it('come back as they were written, one by one, several, and by who leads them', async () => {
    const leadId = newTestId<'person'>();
    const stops = [aStop({ kind: 'halt' })];
    const first = await aStoredStage({ leadId, stops });
    const second = await aStoredStage({ leadId, phase: 'staged-rollout', ring: 2 });
    const third = await aStoredStage({ leadId: null });
    const { stages } = db.stores();
    expect(await stages.get(first.programId)).toEqual(first);
    expect(await stages.get(newTestId<'program'>())).toBeUndefined();
    expect(await stages.list([third.programId, first.programId])).toEqual([first, third]);
    expect(await stages.listOfLead(leadId)).toEqual([first, second]);
  });

  it('are one a program, and are not saved from an older version', async () => {
    const stage = await aStoredStage();
    await expect(db.write((s) => s.stages.insert(stage))).rejects.toBeInstanceOf(ConflictError);
    const moved = { ...stage, phase: 'ended' as const };
    await db.write((s) => s.stages.save(stage, moved));
    expect(await db.stores().stages.get(stage.programId)).toEqual({ ...moved, version: 2 });
    const again = db.write((s) => s.stages.save(stage, moved));
    await expect(again).rejects.toMatchObject({ kind: 'stale' });
  });

  it('make answers new when they move, and when something beside them does', async () => {
    const stage = await aStoredStage();
    const key = await aStoredKey(stage.programId);
    const version = async () => (await db.stores().accessAnswers.askingKey(key))?.accessVersion;
    expect(await version()).toBe(1);
    await db.write((s) => s.stages.touch(stage));
    expect(await version()).toBe(2);
    await db.write((s) => s.stages.save(stage, stage));
    expect(await version()).toBe(3);
    await expect(db.write((s) => s.stages.touch(stage))).rejects.toMatchObject({ kind: 'stale' });
    expect(await version()).toBe(3);
    expect(await db.stores().accessAnswers.version(stage.programId)).toBe(3);
    const elsewhere = db.stores(newTestId<'tenant'>());
    expect(await elsewhere.accessAnswers.version(stage.programId)).toBeNull();
  });
});

describe('a key that asks', () => {
  it('is known with its program also where that has no stage yet', async () => {
    const { programId } = await aStoredProgram();
    const id = await aStoredKey(programId);
    const { accessAnswers } = db.stores();
    expect(await accessAnswers.askingKey(id)).toEqual({
      programId,
      secretHash: 'ab'.repeat(32),
      oldSecret: null,
      revokedAt: null,
      lastUsedAt: null,
      accessVersion: null,
    });
    expect(await accessAnswers.askingKey(newTestId<'api-key'>())).toBeUndefined();
    const elsewhere = db.stores(newTestId<'tenant'>());
    expect(await elsewhere.accessAnswers.askingKey(id)).toBeUndefined();
  });
});

describe('somebody a key asks about', () => {
  it('is looked up by what counts for whether they are let in', async () => {
    const { programId } = await aStoredProgram();
    const invitation = 'open' as const;
    const left = aParticipant({ programId, ring: 3, invitation, leftAt: someMonday });
    await db.write((s) => s.participants.insertAll([left]));
    const { ring, provenance, leftAt, personKey } = left;
    const { accessAnswers } = db.stores();
    expect(await accessAnswers.listed(programId, personKey)).toEqual({
      ring,
      provenance,
      invitation,
      leftAt,
    });
    expect(await accessAnswers.listed(newTestId<'program'>(), personKey)).toBeUndefined();
    const elsewhere = db.stores(newTestId<'tenant'>());
    expect(await elsewhere.accessAnswers.listed(programId, personKey)).toBeUndefined();
  });
});

describe('rings', () => {
  it('stand in their order, are changed from their last version, and can be taken away', async () => {
    const { programId } = await aStoredProgram();
    const [first, second] = [1, 2].map((number) => aRing({ programId, number })) as [never, never];
    await db.write((s) => [second, first].forEach((ring) => s.rings.insert(ring)));
    expect(await db.stores().rings.list(programId)).toEqual([first, second]);
    const narrower = { ...aRing(second), holdoutPercent: 20 };
    await db.write((s) => s.rings.save(second, narrower));
    const after = { ...narrower, version: 2 };
    expect(await db.stores().rings.list(programId)).toEqual([first, after]);
    await expect(db.write((s) => s.rings.save(second, narrower))).rejects.toMatchObject({
      kind: 'stale',
    });
    await expect(db.write((s) => s.rings.remove(second))).rejects.toMatchObject({ kind: 'stale' });
    await db.write((s) => s.rings.remove(after));
    expect(await db.stores().rings.list(programId)).toEqual([first]);
  });
});

describe('use cases', () => {
  it('have a key of their own in their program, and the same one may be in another', async () => {
    const { programId, useCaseId } = await aStoredProgram();
    const traits = aUseCaseTraits({ programId, useCaseId });
    await db.write((s) => s.useCaseTraits.insert(traits));
    const sibling = aUseCase({ programId });
    await db.write((s) => s.useCases.insert(sibling));
    const twin = aUseCaseTraits({ programId, useCaseId: sibling.id });
    await expect(db.write((s) => s.useCaseTraits.insert(twin))).rejects.toBeInstanceOf(
      ConflictError,
    );
    const other = await aStoredProgram();
    const elsewhere = aUseCaseTraits({ ...traits, ...other });
    await db.write((s) => s.useCaseTraits.insert(elsewhere));
    const said = { ...traits, decidesAboutPeople: true };
    await db.write((s) => s.useCaseTraits.save(traits, said));
    const { useCaseTraits } = db.stores();
    expect(await useCaseTraits.list(programId)).toEqual([{ ...said, version: 2 }]);
    expect(await useCaseTraits.listAll()).toEqual(
      expect.arrayContaining([{ ...said, version: 2 }, elsewhere]),
    );
  });

  it('have their shares of the work stated together', async () => {
    const { programId, useCaseId } = await aStoredProgram();
    const shares = [{ useCaseId, percent: 80, source: 'Time sheets' }];
    const workload = aWorkload({ programId, shares });
    expect(await db.stores().workloads.get(programId)).toBeUndefined();
    await db.write((s) => s.workloads.insert(workload));
    const after = { ...workload, otherPercent: 25 };
    await db.write((s) => s.workloads.save(workload, after));
    expect(await db.stores().workloads.get(programId)).toEqual({ ...after, version: 2 });
    await expect(db.write((s) => s.workloads.save(workload, after))).rejects.toMatchObject({
      kind: 'stale',
    });
  });

  it('are disposed of once for a segment, however it is spelt', async () => {
    const of = await aStoredProgram();
    const disposition = aDisposition({ ...of, segment: 'Sales' });
    const all = aDisposition({ ...of, segment: 'all' });
    await db.write((s) => [disposition, all].forEach((one) => s.dispositions.insert(one)));
    const { dispositions } = db.stores();
    expect(await dispositions.get(of.useCaseId, ' sales')).toEqual(disposition);
    expect(await dispositions.get(of.useCaseId, 'service')).toBeUndefined();
    expect(await dispositions.list(of.programId)).toEqual([all, disposition]);
    const twin = { ...disposition, segment: 'SALES' };
    await expect(db.write((s) => s.dispositions.insert(twin))).rejects.toBeInstanceOf(
      ConflictError,
    );
    const later = { ...disposition, judgedInRing: 1 };
    await db.write((s) => s.dispositions.save(disposition, later));
    expect(await dispositions.get(of.useCaseId, 'Sales')).toEqual({ ...later, version: 2 });
  });
});

describe('webhooks', () => {
  it('are listed until they are removed, and known afterwards', async () => {
    const { programId } = await aStoredProgram();
    const webhook = aWebhook({ programId });
    await db.write((s) => s.webhooks.insert(webhook));
    expect(await db.stores().webhooks.list(programId)).toEqual([webhook]);
    const removed = { ...webhook, removedAt: someMonday + dayMs };
    await db.write((s) => s.webhooks.save(webhook, removed));
    const { webhooks } = db.stores();
    expect(await webhooks.list(programId)).toEqual([]);
    expect(await webhooks.get(webhook.id)).toEqual({ ...removed, version: 2 });
    await expect(db.write((s) => s.webhooks.save(webhook, removed))).rejects.toMatchObject({
      kind: 'stale',
    });
  });

  it('keep what was sent, newest first, with what came of it, for a while', async () => {
    const { programId } = await aStoredProgram();
    const webhook = aWebhook({ programId });
    const of = { programId, webhookId: webhook.id };
    const old = aDelivery({ ...of, createdAt: someMonday - dayMs });
    const replayed = aDelivery({ ...of, replayOf: old.id, body: '{"text":"Grüße"}' });
    await db.write((s) => {
      s.webhooks.insert(webhook);
      [old, replayed].forEach((delivery) => s.webhooks.insertDelivery(delivery));
    });
    const outcome = {
      id: replayed.id,
      state: 'delivered' as const,
      attempts: [{ at: someMonday, status: 200, answer: 'ok', problem: null }],
    };
    await db.write((s) => s.webhooks.setOutcome(outcome));
    const { webhooks } = db.stores();
    const delivered = { ...replayed, ...outcome };
    expect(await webhooks.getDelivery(replayed.id)).toEqual(delivered);
    expect(await webhooks.listDeliveries(webhook.id, 5)).toEqual([delivered, old]);
    expect(await webhooks.listDeliveries(webhook.id, 1)).toEqual([delivered]);
    await db.write((s) => s.webhooks.removeDeliveriesBefore(webhook.id, someMonday));
    expect(await db.stores().webhooks.listDeliveries(webhook.id, 5)).toEqual([delivered]);
  });
});

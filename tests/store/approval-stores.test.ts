import { ConflictError } from '@causeway/bot/db/errors.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import type { SavedApprovalRule } from '@causeway/shared/domain/approval/approval-rule.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { aDelegation, anApproval } from '../builders/approval.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { anEvidence } from '../builders/evidence.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aSnapshot, sha256 } from '../builders/snapshot.js';
import { aWaiver } from '../builders/waiver.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function aProgramOfItsOwn() {
  const tool = aTool({ name: newTestId<'tool'>() });
  const program = aProgram({ toolId: tool.id });
  await db.write((stores) => {
    stores.tools.insert(tool);
    stores.programs.insert(program);
  });
  return program.id;
}

const stale = { kind: 'stale' };

describe('evidence', () => {
  it('comes back as it was written, in the order it was recorded, of its program alone', async () => {
    const programId = await aProgramOfItsOwn();
    const elsewhere = await aProgramOfItsOwn();
    const [first, second] = [anEvidence({ programId }), anEvidence({ programId, type: 'report' })];
    await db.write((s) => {
      s.evidence.insert(second);
      s.evidence.insert(first);
      s.evidence.insert(anEvidence({ programId: elsewhere }));
    });
    expect(await db.stores().evidence.get(first.id)).toEqual(first);
    expect(await db.stores().evidence.list(programId)).toEqual([first, second]);
  });

  it('is saved from the version it was read in alone', async () => {
    const evidence = anEvidence({ programId: await aProgramOfItsOwn() });
    await db.write((s) => s.evidence.insert(evidence));
    const withdrawal = { by: newTestId<'person'>(), at: someMonday, reason: 'Wrong model.' };
    const withdrawn = { ...evidence, withdrawal };
    await db.write((s) => s.evidence.save(evidence, withdrawn));
    expect(await db.stores().evidence.get(evidence.id)).toEqual({ ...withdrawn, version: 2 });
    await expect(db.write((s) => s.evidence.save(evidence, evidence))).rejects.toMatchObject(stale);
  });
});

describe('exceptions', () => {
  it('come back as they were written and are saved by version', async () => {
    const programId = await aProgramOfItsOwn();
    const waiver = aWaiver({ programId, version: 1, second: null });
    await db.write((s) => s.waivers.insert(waiver));
    expect(await db.stores().waivers.get(waiver.id)).toEqual(waiver);
    const seconded = { ...waiver, second: { by: newTestId<'person'>(), at: someMonday } };
    await db.write((s) => s.waivers.save(waiver, seconded));
    expect(await db.stores().waivers.list(programId)).toEqual([{ ...seconded, version: 2 }]);
    await expect(db.write((s) => s.waivers.save(waiver, waiver))).rejects.toMatchObject(stale);
  });
});

describe('snapshots', () => {
  it('are kept as the very text that was hashed', async () => {
    const answer = 'Ring 1 works “as it should”. Größe: 5 < 6 \u2028 👩‍💻';
    const snapshot = aSnapshot(
      { programId: await aProgramOfItsOwn(), answer },
      { measuredBy: [newTestId<'person'>()] },
    );
    await db.write((s) => s.snapshots.insert(snapshot));
    const text = await db.stores().snapshots.textOf(snapshot.id);
    expect(text).toBe(canonicalJson(snapshot.body));
    expect(sha256(text ?? '')).toBe(snapshot.hash);
    expect(await db.stores().snapshots.get(snapshot.id)).toEqual(snapshot);
  });

  it('know the one before them in their program', async () => {
    const programId = await aProgramOfItsOwn();
    const [first, second, third] = [0, dayMs, dayMs].map((later) =>
      aSnapshot({ programId, takenAt: someMonday + later }),
    );
    if (!first || !second || !third) throw new Error('Three');
    const other = aSnapshot({
      programId: await aProgramOfItsOwn(),
      takenAt: someMonday + dayMs / 2,
    });
    await db.write((s) => [third, first, other, second].forEach((one) => s.snapshots.insert(one)));
    const before = async (snapshot: typeof first) =>
      (await db.stores().snapshots.before(snapshot))?.id;
    expect(await before(third)).toBe(second.id);
    expect(await before(second)).toBe(first.id);
    expect(await before(first)).toBeUndefined();
  });
});

describe('approvals', () => {
  async function saved(change: Partial<Approval> = {}) {
    const approval = anApproval({ programId: await aProgramOfItsOwn(), ...change });
    await db.write((s) => s.approvals.insert(approval));
    return approval;
  }

  it('come back as they were written, newest first', async () => {
    const first = await saved({ state: 'rejected' });
    const { programId } = first;
    const second = await saved({ programId, requestedAt: someMonday + dayMs });
    expect(await db.stores().approvals.get(first.id)).toEqual(first);
    expect(await db.stores().approvals.list(programId, 9)).toEqual([second, first]);
    expect(await db.stores().approvals.list(programId, 1)).toEqual([second]);
  });

  it('are one question about a transition at a time, until it came to an end', async () => {
    const open = await saved();
    const { programId } = open;
    await expect(saved({ programId })).rejects.toBeInstanceOf(ConflictError);
    const other = await saved({ programId, transition: { kind: 'completion' } });
    expect(await db.stores().approvals.listLive(programId)).toEqual([other, open]);
    const granted = { ...open, state: 'granted' as const };
    await db.write((s) => s.approvals.save(open, granted));
    await expect(saved({ programId })).rejects.toBeInstanceOf(ConflictError);
    const used = { ...granted, version: 2, state: 'used' as const };
    await db.write((s) => s.approvals.save(used, used));
    const next = await saved({ programId });
    expect(await db.stores().approvals.listLive(programId)).toEqual([other, next]);
  });

  it('are found alive over several programs', async () => {
    const [one, two] = [await saved(), await saved()];
    const ended = await saved({ state: 'expired' });
    const ids = [one, two, ended].map(({ programId }) => programId);
    const live = await db.stores().approvals.listLiveOf(ids);
    expect(live.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
    expect(await db.stores().approvals.listLiveOf([])).toEqual([]);
  });

  it('are decided once from one version', async () => {
    const approval = await saved();
    await db.write((s) => s.approvals.save(approval, { ...approval, state: 'granted' }));
    await expect(
      db.write((s) => s.approvals.save(approval, { ...approval, state: 'rejected' })),
    ).rejects.toMatchObject(stale);
    expect(await db.stores().approvals.get(approval.id)).toMatchObject({
      state: 'granted',
      version: 2,
    });
  });
});

describe('rules of who decides', () => {
  it('are found by their newest version, and each version is written once', async () => {
    const programId = await aProgramOfItsOwn();
    const rule: SavedApprovalRule = {
      programId,
      transition: 'ring',
      version: 1,
      functions: [{ role: 'approver-legal', needed: 2 }],
      savedBy: newTestId<'person'>(),
      savedAt: someMonday,
    };
    const second = { ...rule, version: 2, functions: [{ role: 'sponsor', needed: 1 } as const] };
    await db.write((s) => s.approvalRules.insert(rule));
    await db.write((s) => s.approvalRules.insert(second));
    expect(await db.stores().approvalRules.current(programId, 'ring')).toEqual(second);
    expect(await db.stores().approvalRules.current(programId, 'completion')).toBeUndefined();
    await expect(db.write((s) => s.approvalRules.insert(rule))).rejects.toBeInstanceOf(
      ConflictError,
    );
  });
});

describe('delegations', () => {
  it('are found by program and by whom they were handed to, and saved by version', async () => {
    const [programId, other] = [await aProgramOfItsOwn(), await aProgramOfItsOwn()];
    const to = newTestId<'person'>();
    const here = aDelegation({ programId, to });
    const there = aDelegation({ programId: other, to });
    const notTheirs = aDelegation({ programId });
    await db.write((s) => [here, there, notTheirs].forEach((one) => s.delegations.insert(one)));
    expect(await db.stores().delegations.list(programId)).toEqual([here, notTheirs]);
    expect(await db.stores().delegations.listTo(to)).toEqual([here, there]);
    const ended = { ...here, endedAt: someMonday };
    await db.write((s) => s.delegations.save(here, ended));
    expect(await db.stores().delegations.get(here.id)).toEqual({ ...ended, version: 2 });
    await expect(db.write((s) => s.delegations.save(here, ended))).rejects.toMatchObject(stale);
  });
});

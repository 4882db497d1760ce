import type { GateHealth } from '@causeway/shared/domain/gate/gate-health.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { aDelegation, anApproval } from '../builders/approval.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { anEvidence } from '../builders/evidence.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aLedgerEntry } from '../builders/ledger-entry.js';
import { anEntry } from '../builders/register-entry.js';
import { aSheet, aSignedSheet } from '../builders/sheet.js';
import { aSnapshot } from '../builders/snapshot.js';
import { aTemplateChange } from '../builders/template-change.js';
import { aWaiver } from '../builders/waiver.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
let first: ProgramId;
let second: ProgramId;
beforeEach(async () => {
  db = await openTestDatabase();
  const tool = aTool();
  const programs = [aProgram({ toolId: tool.id }), aProgram({ toolId: tool.id })] as const;
  [first, second] = [programs[0].id, programs[1].id];
  await db.write((stores) => {
    stores.tools.insert(tool);
    for (const program of programs) stores.programs.insert(program);
  });
});
afterEach(() => db.close());

/** Of another tenant of the same database nothing is ever listed. */
async function elsewhere<Row>(list: (of: ReturnType<TestDatabase['stores']>) => Promise<Row>) {
  return list(db.stores(newTestId<'tenant'>()));
}

const by = newTestId<'person'>();

describe('what waits in all programs', () => {
  it('is every sheet somebody writes in, until it is signed', async () => {
    const drafted = (programId: ProgramId, writtenAt: number) => {
      const signed = aSignedSheet('vision', {}, writtenAt);
      const versions = signed.versions.map((version) => ({
        ...version,
        state: 'draft' as const,
        signatures: [],
        signedAt: null,
      }));
      return { ...signed, programId, versions };
    };
    const [newer, older] = [drafted(first, someMonday + 1), drafted(second, someMonday)];
    const held = { ...aSignedSheet('conditions'), programId: first };
    const empty = aSheet({ programId: first, kind: 'needs', version: 1 });
    await db.write((s) => [newer, older, held, empty].forEach((one) => s.sheets.insert(one)));
    expect(await db.stores().sheets.listDrafts()).toEqual([older, newer]);
    expect(await elsewhere((s) => s.sheets.listDrafts())).toEqual([]);
    const { versions } = aSignedSheet('vision');
    await db.write((s) => s.sheets.save(older, { ...older, versions }));
    expect(await db.stores().sheets.listDrafts()).toEqual([newer]);
  });

  it('is every open entry whose day has come', async () => {
    const due = (programId: ProgramId, at: number, state = 'planned') =>
      anEntry('work-item', { programId, state, values: { due: at } });
    const [late, today] = [due(first, someMonday), due(second, someMonday + dayMs)];
    const others = [due(first, someMonday + 2 * dayMs), due(first, someMonday, 'done')];
    const undated = anEntry('work-item', { programId: first });
    const all = [today, late, undated, ...others];
    await db.write((s) => all.forEach((one) => s.registers.insert(one)));
    const list = () => db.stores().registers.listDue(someMonday + dayMs);
    expect(await list()).toEqual([late, today]);
    expect(await elsewhere((s) => s.registers.listDue(someMonday + dayMs))).toEqual([]);
    await db.write((s) => s.registers.save(late, { ...late, state: 'dropped' }));
    expect(await list()).toEqual([today]);
  });

  it('is evidence that is over in a span of time, unless it was withdrawn', async () => {
    const until = (programId: ProgramId, expiresAt: number) => anEvidence({ programId, expiresAt });
    const [soon, later] = [until(first, someMonday), until(second, someMonday + dayMs)];
    const outside = [until(first, someMonday - 1), until(first, someMonday + dayMs + 1)];
    const all = [later, soon, ...outside];
    await db.write((s) => all.forEach((one) => s.evidence.insert(one)));
    const list = () => db.stores().evidence.listExpiring(someMonday, someMonday + dayMs);
    expect(await list()).toEqual([soon, later]);
    const withdrawal = { by, at: someMonday, reason: 'Wrong model.' };
    await db.write((s) => s.evidence.save(soon, { ...soon, withdrawal }));
    expect(await list()).toEqual([later]);
    expect(await db.stores().evidence.get(soon.id)).toMatchObject({ withdrawal });
  });

  it('is every exception nobody seconded, took back or outlived', async () => {
    const asked = (programId: ProgramId, change: Parameters<typeof aWaiver>[0] = {}) =>
      aWaiver({ programId, version: 1, second: null, ...change });
    const newer = asked(first, { askedAt: someMonday + 1 });
    const older = asked(second);
    const withdrawal = { by, at: someMonday, reason: 'Not needed.' };
    const over = [asked(first, { withdrawal }), asked(first, { expiredAt: someMonday })];
    const all = [newer, older, aWaiver({ programId: first }), ...over];
    await db.write((s) => all.forEach((one) => s.waivers.insert(one)));
    expect(await db.stores().waivers.listAwaiting()).toEqual([older, newer]);
    const seconded = { ...older, second: { by, at: someMonday } };
    await db.write((s) => s.waivers.save(older, seconded));
    expect(await db.stores().waivers.listAwaiting()).toEqual([newer]);
  });

  it('is every change of a template that nobody agreed to yet', async () => {
    const newer = aTemplateChange({ programId: first, proposedAt: someMonday + 1 });
    const older = aTemplateChange({ programId: second });
    const agreed = aTemplateChange({ programId: first, state: 'agreed' });
    const all = [newer, older, agreed];
    await db.write((s) => all.forEach((one) => s.gateTemplates.insertChange(one)));
    expect(await db.stores().gateTemplates.listProposed()).toEqual([older, newer]);
    const withdrawn = { ...older, state: 'withdrawn' as const };
    await db.write((s) => s.gateTemplates.saveChange(older, withdrawn));
    expect(await db.stores().gateTemplates.listProposed()).toEqual([newer]);
  });

  it('is every question for a decision that can still come to anything, with who had a hand in it', async () => {
    const snapshots = [first, second].map((programId) =>
      aSnapshot({ programId }, { measuredBy: [by] }),
    );
    const [open, granted] = [
      anApproval({ programId: first }),
      anApproval({ programId: second, state: 'granted' }),
    ];
    const used = anApproval({ programId: first, state: 'used' });
    await db.write((s) => {
      for (const snapshot of snapshots) s.snapshots.insert(snapshot);
      for (const approval of [open, granted, used]) s.approvals.insert(approval);
    });
    const live = await db.stores().approvals.listAllLive();
    expect(new Set(live)).toEqual(new Set([open, granted]));
    const ids = snapshots.map(({ id }) => id);
    const hands = await db.stores().snapshots.measuredBy([...ids, newTestId<'snapshot'>()]);
    expect(hands).toEqual(new Map(ids.map((id) => [id, [by]])));
  });

  it('is known with who decides for whom in several programs', async () => {
    const [here, there] = [aDelegation({ programId: first }), aDelegation({ programId: second })];
    await db.write((s) => [here, there].forEach((one) => s.delegations.insert(one)));
    const both = await db.stores().delegations.listOf([first, second]);
    expect(new Set(both)).toEqual(new Set([here, there]));
    expect(await db.stores().delegations.listOf([second])).toEqual([there]);
  });
});

describe('how a gate stood', () => {
  it('is kept once a program, and the newest look takes the place of the one before', async () => {
    const looked: GateHealth = {
      programId: first,
      evaluatedAt: someMonday,
      transition: 'ring:2',
      outcome: 'inconclusive',
      counts: { pass: 1, fail: 0, inconclusive: 2, stale: 0 },
      excepted: 0,
    };
    const again = { ...looked, evaluatedAt: someMonday + dayMs, outcome: 'pass' as const };
    await db.write((s) => s.gateHealth.set(looked));
    await db.write((s) => s.gateHealth.set(again));
    expect(await db.stores().gateHealth.list()).toEqual([again]);
    expect(await db.stores().gateHealth.get(first)).toEqual(again);
    expect(await db.stores().gateHealth.get(second)).toBeUndefined();
    expect(await elsewhere((s) => s.gateHealth.list())).toEqual([]);
  });
});

describe('what was decided about a program', () => {
  it('is found on record, newest first and page by page, without what was no decision', async () => {
    const entry = (programId: ProgramId, type: string, at: number) =>
      aLedgerEntry({ type, at, programId, subject: 'stage', personal: { reason: 'So.' } });
    const held = entry(first, 'stage-held', someMonday);
    const [one, two] = [
      entry(first, 'stage-resumed', someMonday + 1),
      entry(first, 'ring-planned', someMonday + 1),
    ];
    const others = [entry(first, 'flag-raised', someMonday + 2), entry(second, 'stage-held', 0)];
    await db.write((s) => s.ledger.append([held, one, two, ...others]));
    const page = (limit: number, after?: { at: number; id: string }) =>
      db.stores().programDecisions.page({ programId: first, after, limit });
    const all = await page(10);
    const sameMoment = [one, two].toSorted((a, b) => (a.id < b.id ? 1 : -1));
    expect(all.map(({ id }) => id)).toEqual([...sameMoment, held].map(({ id }) => id));
    expect(all.at(-1)).toMatchObject({ type: 'stage-held', personal: { reason: 'So.' } });
    const [newest] = await page(1);
    expect(newest).toBeDefined();
    const rest = newest ? await page(10, newest) : [];
    expect(rest).toEqual(all.slice(1));
    expect(await page(10, held)).toEqual([]);
  });
});

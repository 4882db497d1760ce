import { saveCharter } from '@causeway/bot/usecases/charter/save-charter.js';
import { getApproval } from '@causeway/bot/usecases/approval/get-approval.js';
import { giveVerdict } from '@causeway/bot/usecases/approval/give-verdict.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { revokeGrant } from '@causeway/bot/usecases/access/revoke-grant.js';
import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { sheetKey } from '@causeway/shared/domain/snapshot/basis.js';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';
import { StageCompany } from '../harness/stage-company';

/** What went wrong in other products, each as it was reported there. */
let company: ApprovalCompany;

beforeEach(async () => {
  company = await ApprovalCompany.open();
});

afterEach(() => company.close());

async function restOnTheCharter(): Promise<void> {
  const { gate, useCaseId, house } = company;
  const charter = await house.stores.charters.get(useCaseId);
  const key = sheetKey('charter', useCaseId);
  gate.basis = { ...gate.basis, sheets: { [key]: charter?.version ?? 0 } };
}

async function editTheCharter(): Promise<void> {
  const charter = await company.house.stores.charters.get(company.useCaseId);
  if (!charter) throw new Error('The use case has a charter');
  const { programId: _programId, ...answers } = charter;
  const edited = { ...answers, standard: 'Dates may be wrong now and then.' };
  expectDone(await saveCharter(company.ports, await company.actor('olu'), edited));
}

describe('an approved request that is edited and used (Flagsmith 4465)', () => {
  it('is void by the edit, says which it was, and lets nothing through', async () => {
    await restOnTheCharter();
    const granted = await company.grant();
    await editTheCharter();
    await restOnTheCharter();
    expect(await company.voidedBy(granted)).toEqual(['sheet-changed: Preparing a call']);
    expect(await company.use()).toBe('nothing is asked or granted');
    expect((await company.told('pavel')).at(-1)).toBe('approval-void');
  });

  it('lets nothing through even where whoever edits says nothing of it', async () => {
    const granted = await company.grant();
    company.gate.basis = { ...company.gate.basis, templateVersion: 4 };
    expect(await company.use()).toBe('basis-changed');
    expect(await company.stateOf(granted)).toBe('void');
    company.gate.basis = { ...company.gate.basis, templateVersion: 3 };
    expect(await company.use()).toBe('nothing is asked or granted');
  });

  it('lets nothing through when what was frozen is rewritten behind its back', async () => {
    const granted = await company.grant();
    const { database, tenantId } = company.house.opened;
    const text = (await company.house.stores.snapshots.textOf(granted.snapshotId)) ?? '';
    const better = text.replace('"successes":38', '"successes":40');
    expect(better).not.toBe(text);
    const set = database.reader
      .updateTable('snapshot')
      .set({ body_json: better })
      .where('tenant_id', '=', tenantId)
      .where('snapshot_id', '=', granted.snapshotId)
      .compile();
    const parameters = set.parameters.map(String);
    await database.commit([{ kind: 'expect-one', query: { sql: set.sql, parameters } }]);
    expect(await company.use()).toBe('basis-changed');
    expect((await company.voidedBy(granted)).join()).toContain('snapshot-changed');
  });
});

describe('a phase with an approval but nothing behind it (LaunchDarkly)', () => {
  it('cannot be asked about', async () => {
    company.gate.results = [];
    expect(await company.tryToRequest()).toMatchObject({ code: 'no-criteria' });
  });

  it('does not complete by itself: a yes that nobody uses moves nothing and runs out', async () => {
    const granted = await company.grant();
    await company.wait(6);
    expect(await company.stateOf(granted)).toBe('granted');
    await company.wait(1);
    expect(await company.stateOf(granted)).toBe('expired');
    expect((await company.told('pavel')).at(-1)).toBe('approval-expired');
    expect(await company.use()).toBe('nothing is asked or granted');
    const program = await company.house.stores.programs.get(company.programId);
    expect(program).toMatchObject({ phase: 'stress-testing', ring: null, version: 1 });
  });

  it('with nothing left behind it lets nothing through', async () => {
    await company.grant();
    company.gate.results = [];
    expect(await company.use()).toBe('basis-changed');
  });
});

describe('promotion in spite of a manual gate (Flagger 1151)', () => {
  it('does not happen, however green everything is and however long and often it is looked at', async () => {
    const rollout = await StageCompany.open();
    const before = await rollout.answer();
    for (let day = 0; day < 20; day += 1) await rollout.wait(1);
    expect(await rollout.tryToAdvance()).toMatchObject({ code: 'approval-missing' });
    const { programId, ports, house } = rollout;
    const approvalId = newTestId<'approval'>();
    const pavel = await rollout.actor('pavel');
    const { version } = expectDone(
      await requestApproval(ports, pavel, { programId, approvalId, note: '' }),
    );
    for (let hour = 0; hour < 24; hour += 1) await rollout.wait(1 / 24);
    expect(await rollout.tryToAdvance()).toMatchObject({ code: 'not-in-state' });
    const no = {
      verdict: 'reject',
      voice: null,
      reason: 'No.',
      criteria: ['audited-right'],
    } as const;
    const said = { approvalId, version, ...no };
    expectDone(await giveVerdict(ports, await rollout.actor('lena'), said));
    await rollout.wait(1);
    expect(await rollout.tryToAdvance()).toMatchObject({ code: 'approval-missing' });
    const { phase, ring, since } = before;
    expect(await rollout.stage()).toMatchObject({ phase, ring, since, steps: [] });
    expect(await house.stores.programs.get(programId)).toMatchObject({ phase, ring });
    await rollout.close();
  });
});

describe('inconclusive at the end of a pause (Argo 3850)', () => {
  it('is as inconclusive after a month, says how much is missing, and is not asked about', async () => {
    company.gate.results = [aResult({ outcome: 'inconclusive', furtherTrials: 30 })];
    await company.wait(31);
    expect(await company.tryToRequest()).toMatchObject({
      code: 'criteria-not-met',
      facts: { criterion: 'audited-right', outcome: 'inconclusive', furtherTrials: 30 },
    });
    expect(await company.use()).toBe('nothing is asked or granted');
  });

  it('takes the yes away that was given while it was shown', async () => {
    await company.grant();
    company.gate.results = [aResult({ outcome: 'inconclusive' })];
    expect(await company.use()).toBe('basis-changed');
  });
});

describe('an approver by role who cannot approve (PostHog 53268)', () => {
  it('can, from the moment the function is granted, also after it was asked', async () => {
    const asked = await company.request();
    expect(await company.tryToDecide('mara', asked)).toMatchObject({ code: 'no-function' });
    await company.house.grant(company.programId, company.ids.mara, 'approver-legal');
    const approval = await company.approve('mara', asked);
    expect(approval.verdicts).toMatchObject([
      { person: { name: 'Mara' }, role: 'approver-legal', onBehalfOf: null },
    ]);
  });

  it('cannot, from the moment it is taken back, although they were asked', async () => {
    const asked = await company.request();
    const { stores } = company.house;
    const grant = (await stores.grants.listOf(company.ids.lena)).find(
      ({ role }) => role === 'approver-legal',
    );
    if (!grant) throw new Error('Lena holds it');
    const before = await company.actor('lena');
    const command = { grantId: grant.id };
    await revokeGrant(company.ports, await company.actor('ada'), command);
    // Whatever her session still says.
    expect(before.grants).toHaveLength(1);
    expect(await company.tryToDecide('lena', asked)).toMatchObject({ code: 'absent' });
    await company.house.grant(company.programId, company.ids.lena, 'expert-reviewer');
    expect(await company.tryToDecide('lena', asked)).toMatchObject({ code: 'no-function' });
  });

  it('who has left decides nothing, for themselves or through others', async () => {
    const asked = await company.request();
    await company.ports.commands.run(company.house.tenantId, async (stores) => {
      const lena = await stores.persons.get(company.ids.lena);
      if (lena) stores.persons.save(lena, { ...lena, leftAt: company.house.now });
    });
    expect(await company.tryToDecide('lena', asked)).toMatchObject({ code: 'no-function' });
  });
});

describe('a requester who is not told of a no (RaT 168)', () => {
  it('hears it at once, why, and what would be a yes', async () => {
    const asked = await company.request();
    const reason = 'Nobody audited offers.';
    const said = { verdict: 'reject', reason, criteria: ['audited-right'] } as const;
    await company.tryToDecide('lena', asked, said);
    const pavel = await company.actor('pavel');
    const { notices } = expectDone(await listMyNotices(company.ports, pavel, {}));
    expect(notices).toMatchObject([
      { kind: 'approval-decided', answerText: reason, createdAt: company.house.now },
    ]);
    const page = expectDone(await getApproval(company.ports, pavel, { approvalId: asked.id }));
    expect(page).toMatchObject({
      state: 'rejected',
      endedBy: { name: 'Lena' },
      verdicts: [{ reason, criteria: ['audited-right'] }],
    });
  });
});

import { getApproval } from '@causeway/bot/usecases/approval/get-approval.js';
import { delegateDecisions } from '@causeway/bot/usecases/approval/delegate-decisions.js';
import { previewApproval } from '@causeway/bot/usecases/approval/preview-approval.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { secondWaiver } from '@causeway/bot/usecases/waiver/second-waiver.js';
import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import type { Name } from '../harness/approval-company';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;

beforeEach(async () => {
  company = await ApprovalCompany.open();
});

afterEach(() => company.close());

async function tryToPreview(by: Name = 'pavel') {
  const { ports, programId } = company;
  return previewApproval(ports, await company.actor(by), { programId });
}

const preview = async () => expectDone(await tryToPreview());

async function pageOf(id: ApprovalPage['id']): Promise<ApprovalPage> {
  const actor = await company.actor('pavel');
  return expectDone(await getApproval(company.ports, actor, { approvalId: id }));
}

/** From Lena to Olu, for as long as the question could be open. */
async function handOver(): Promise<void> {
  const { house, ports, programId, ids } = company;
  const terms = { toId: ids.olu, functions: ['approver-legal'] as const };
  const times = { fromAt: house.now, untilAt: house.now + dayMs };
  const delegationId = newTestId<'delegation'>();
  const command = { programId, delegationId, ...terms, ...times };
  expectDone(await delegateDecisions(ports, await company.actor('lena'), command));
}

async function except(criterion: string): Promise<void> {
  const { id: waiverId, version } = expectDone(await company.askWaiver(3, criterion));
  const command = { waiverId, version };
  expectDone(await secondWaiver(company.ports, await company.actor('olu'), command));
}

/** "legal: Olu for Lena", and after a dash why not. */
function called({ deciders }: Pick<ApprovalPage, 'deciders'>): readonly string[] {
  return deciders
    .map(({ role, person, onBehalfOf, barredBy }) =>
      [
        `${role.replace('approver-', '')}:`,
        person.name,
        onBehalfOf ? `for ${onBehalfOf.name}` : '',
        barredBy ? `- ${barredBy}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    )
    .toSorted();
}

describe('what would be asked', () => {
  it('is what is frozen then, and who is asked then, to the last word', async () => {
    const { house, programId, ids, gate } = company;
    await company.grant();
    expect(await company.use()).toBe('used');
    house.now += dayMs;
    gate.results = [aResult({ facts: { trials: 90 } }), aResult({ name: 'load', outcome: 'fail' })];
    gate.waivableFails = ['load'];
    gate.citesEvidence = true;
    await company.recordEvidence({ by: 'lev' });
    await except('load');
    await house.grant(programId, ids.pavel, 'approver-legal');
    await handOver();

    const { refusal, seen: _seen, ...before } = await preview();
    const page = await pageOf((await company.request()).id);

    expect(refusal).toBeNull();
    expect(page).toMatchObject(before);
    expect(page.waivers).toMatchObject([{ criterion: 'load', secondedBy: { name: 'Olu' } }]);
    expect(page.evidence).toEqual(['Load test']);
    expect(page.diff?.criteria.map(({ criterion }) => criterion)).toContain('load');
  });

  it('names everybody who is told then, for whom they decide, and why somebody is not', async () => {
    const { house, programId, ids, gate } = company;
    gate.citesEvidence = true;
    await company.recordEvidence({ by: 'lev' });
    await house.grant(programId, ids.pavel, 'approver-legal');
    await house.grant(programId, ids.sven, 'approver-legal');
    await handOver();
    const seen = await preview();
    expect(called(seen)).toEqual([
      'legal: Lena',
      'legal: Lev - measured-it',
      'legal: Olu for Lena',
      'legal: Pavel - own-request',
      'legal: Sven - sponsor-alone',
      'sponsor: Sven',
    ]);

    await company.request();
    const names = Object.keys(ids) as Name[];
    const told = await Promise.all(
      names.map(async (name) =>
        (await company.told(name)).includes('approval-requested') ? [name] : [],
      ),
    );
    const asked = seen.deciders.filter(({ barredBy }) => barredBy === null);
    expect(new Set(asked.map(({ person }) => person.name.toLowerCase()))).toEqual(
      new Set(told.flat()),
    );
  });

  it('names a function that nobody holds, and nobody for it', async () => {
    const { house, ids } = company;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      for (const grant of await stores.grants.list([company.programId])) {
        if (grant.personId === ids.sven) stores.grants.remove(grant.id);
      }
    });
    const { roster, deciders } = await preview();
    expect(roster.find(({ role }) => role === 'sponsor')?.invited).toEqual([]);
    expect(deciders.filter(({ role }) => role === 'sponsor')).toEqual([]);
  });

  it('writes nothing', async () => {
    const run = () => Promise.reject(new Error('A look writes nothing'));
    const ports = { ...company.ports, commands: { run } };
    const { programId } = company;
    const actor = await company.actor('pavel');
    const look = await previewApproval(ports, actor, { programId });
    expect(expectDone(look).refusal).toBeNull();
  });
});

describe('what cannot be asked', () => {
  it('is shown with the very refusal that asking meets', async () => {
    const refused = async () => {
      const asked = await company.tryToRequest();
      if (asked.kind === 'done') throw new Error('It was asked');
      const { code, facts } = asked;
      expect((await preview()).refusal).toEqual({ code, facts });
      return code;
    };
    company.gate.results = [];
    expect(await refused()).toBe('no-criteria');
    company.gate.results = [aResult({ outcome: 'inconclusive', furtherTrials: 20 })];
    expect(await refused()).toBe('criteria-not-met');
    company.gate.results = [aResult()];
    await company.request();
    expect(await refused()).toBe('already-asked');
  });

  it('is nothing to look at where no step is left', async () => {
    company.gate.isGone = true;
    expect(await tryToPreview()).toMatchObject({ kind: 'rejected', code: 'no-gate' });
  });

  it('is looked at by whoever may ask alone, and elsewhere does not exist', async () => {
    for (const name of ['olu', 'lena', 'ada', 'mara'] as const) {
      expect(await tryToPreview(name)).toMatchObject({ code: 'forbidden' });
    }
    const { programId, ports } = company;
    const elsewhere = { ...(await company.actor('pavel')), tenantId: newTestId<'tenant'>() };
    expect(await previewApproval(ports, elsewhere, { programId })).toMatchObject({
      code: 'absent',
    });
  });

  it('is what was not looked at: other words are refused, and more of the same is not', async () => {
    const { ports, programId, gate } = company;
    const { seen } = await preview();
    const ask = async () => {
      const approvalId = newTestId<'approval'>();
      const command = { programId, approvalId, note: '', seen };
      return requestApproval(ports, await company.actor('pavel'), command);
    };
    gate.answer = 'It works, except on Mondays.';
    expect(await ask()).toMatchObject({ kind: 'rejected', code: 'stale' });
    expect((await preview()).seen).not.toBe(seen);
    gate.answer = 'Ring 1 works as it should.';
    gate.results = [aResult({ facts: { trials: 52, successes: 49 } })];
    expect(expectDone(await ask()).state).toBe('open');
  });
});

import { delegateDecisions } from '@causeway/bot/usecases/approval/delegate-decisions.js';
import { endDelegation } from '@causeway/bot/usecases/approval/end-delegation.js';
import { getApproval } from '@causeway/bot/usecases/approval/get-approval.js';
import { giveVerdict } from '@causeway/bot/usecases/approval/give-verdict.js';
import { listDelegations } from '@causeway/bot/usecases/approval/list-delegations.js';
import { listMyApprovals } from '@causeway/bot/usecases/approval/list-my-approvals.js';
import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import type { Name } from '../harness/approval-company';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;
/** Works in legal, and has no part in the program. */
let lars: PersonId;

beforeEach(async () => {
  company = await ApprovalCompany.open();
  lars = await company.house.person('Lars');
});

afterEach(() => company.close());

async function hand(
  from: Name,
  to: PersonId,
  functions: readonly GrantRole[] = ['approver-legal'],
  days: readonly [number, number] = [0, 5],
) {
  const { house, ports, programId } = company;
  return delegateDecisions(ports, await company.actor(from), {
    programId,
    delegationId: newTestId<'delegation'>(),
    toId: to,
    functions,
    fromAt: house.now + days[0] * dayMs,
    untilAt: house.now + days[1] * dayMs,
  });
}

async function larsDecides(approval: Pick<ApprovalView, 'id' | 'version'>) {
  return giveVerdict(company.ports, await company.house.actor(lars), {
    approvalId: approval.id,
    version: approval.version,
    verdict: 'approve',
    voice: null,
    reason: '',
    criteria: [],
  });
}

describe('deciding for somebody else', () => {
  it('tells who decides now, lets them read and speak, and counts for the one they speak for', async () => {
    const asked = await company.request();
    const stranger = await company.house.actor(lars);
    const query = { approvalId: asked.id };
    expect(await getApproval(company.ports, stranger, query)).toMatchObject({ code: 'absent' });

    expectDone(await hand('lena', lars));
    const { approvals } = expectDone(await listMyApprovals(company.ports, stranger));
    expect(approvals).toMatchObject([
      { id: asked.id, voices: [{ role: 'approver-legal', onBehalfOf: { name: 'Lena' } }] },
    ]);
    const given = expectDone(await larsDecides(asked));

    expect(given.verdicts).toMatchObject([
      { person: { name: 'Lars' }, role: 'approver-legal', onBehalfOf: { name: 'Lena' } },
    ]);
    expect(await company.tryToDecide('lena', given)).toMatchObject({ code: 'decided-already' });
    expect((await company.approve('lev', given)).verdicts).toHaveLength(2);
  });

  it('begins and ends on its dates', async () => {
    expectDone(await hand('lena', lars, ['approver-legal'], [2, 4]));
    const asked = await company.request();
    expect(await larsDecides(asked)).toMatchObject({ code: 'absent' });
    await company.wait(4);
    expect(await larsDecides(asked)).toMatchObject({ code: 'absent' });
    company.house.now -= dayMs;
    expect(expectDone(await larsDecides(asked)).verdicts).toHaveLength(1);
  });

  it('ends when either ends it, and what was said stays said', async () => {
    const handed = expectDone(await hand('lena', lars));
    const asked = expectDone(await larsDecides(await company.request()));
    const actor = await company.house.actor(lars);
    const command = { delegationId: handed.id };
    expect(expectDone(await endDelegation(company.ports, actor, command)).isActive).toBe(false);
    expect(await larsDecides(asked)).toMatchObject({ code: 'absent' });
    expect((await company.approve('sven', asked)).verdicts).toHaveLength(2);
    expect(await endDelegation(company.ports, actor, command)).toMatchObject({
      code: 'ended-already',
    });
  });

  it('is worth nothing once the function is taken back from the one who handed it over', async () => {
    expectDone(await hand('lena', lars));
    const asked = await company.request();
    await company.ports.commands.run(company.house.tenantId, async (stores) => {
      for (const grant of await stores.grants.listOf(company.ids.lena)) {
        stores.grants.remove(grant.id);
      }
    });
    expect(await larsDecides(asked)).toMatchObject({ code: 'no-function' });
  });

  it('goes to nobody who may not decide: who asks, who asked, who measured, the sponsor, oneself', async () => {
    const { ids } = company;
    expect(await hand('lena', ids.pavel)).toMatchObject({ code: 'may-not-decide' });
    expect(await hand('lena', ids.sven)).toMatchObject({ code: 'may-not-decide' });
    expect(await hand('lena', ids.lena)).toMatchObject({ code: 'own-delegation' });
    company.gate.measuredBy = [lars];
    await company.request();
    expect(await hand('lena', lars)).toMatchObject({ code: 'may-not-decide' });
    const gone = await company.house.person('Gone', { leftAt: 1 });
    expect(await hand('lena', gone)).toMatchObject({ code: 'unknown-person' });
  });

  it('is of what one holds, and what was handed over goes no further', async () => {
    expect(await hand('lena', lars, ['sponsor'])).toMatchObject({ code: 'function-not-held' });
    expectDone(await hand('lena', company.ids.olu));
    expect(await hand('olu', lars)).toMatchObject({ code: 'function-not-held' });
  });

  it('stands on record', async () => {
    const { id } = expectDone(await hand('lena', lars));
    const { ports, programId, house } = company;
    const actor = await company.actor('ada');
    const { delegations } = expectDone(await listDelegations(ports, actor, { programId }));
    expect(delegations).toMatchObject([
      { id, from: { name: 'Lena' }, to: { name: 'Lars' }, functions: ['approver-legal'] },
    ]);
    const [entry] = await house.stores.ledger.listOf('approval', id);
    expect(entry).toMatchObject({
      type: 'delegation-recorded',
      actorId: company.ids.lena,
      personal: { to: lars },
    });
  });
});

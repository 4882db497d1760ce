import { getApproval } from '@causeway/bot/usecases/approval/get-approval.js';
import { withdrawApproval } from '@causeway/bot/usecases/approval/withdraw-approval.js';
import { declineWaiver } from '@causeway/bot/usecases/waiver/decline-waiver.js';
import { listWaivers } from '@causeway/bot/usecases/waiver/list-waivers.js';
import { secondWaiver } from '@causeway/bot/usecases/waiver/second-waiver.js';
import { withdrawWaiver } from '@causeway/bot/usecases/waiver/withdraw-waiver.js';
import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { WaiverView } from '@causeway/shared/api/waivers.js';
import { aResult } from '../builders/snapshot';
import type { Name } from '../harness/approval-company';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;

beforeEach(async () => {
  company = await ApprovalCompany.open();
  company.gate.results = [aResult({ outcome: 'inconclusive' }), aResult({ name: 'load' })];
});

afterEach(() => company.close());

async function second(name: Name, waiver: Pick<WaiverView, 'id' | 'version'>) {
  const command = { waiverId: waiver.id, version: waiver.version };
  return secondWaiver(company.ports, await company.actor(name), command);
}

/** Asked for by Pavel, seconded by Olu. */
async function anException(days = 10): Promise<WaiverView> {
  return expectDone(await second('olu', expectDone(await company.askWaiver(days))));
}

async function pageOf(approval: Pick<ApprovalView, 'id'>) {
  const actor = await company.actor('lena');
  return expectDone(await getApproval(company.ports, actor, { approvalId: approval.id }));
}

describe('an exception', () => {
  it('opens the way once somebody else has seconded it, and not before', async () => {
    const asked = expectDone(await company.askWaiver(10));
    expect(asked.standing).toBe('asked');
    expect(await company.tryToRequest()).toMatchObject({ code: 'criteria-not-met' });
    expect(await second('pavel', asked)).toMatchObject({ code: 'own-waiver' });
    expect(expectDone(await second('lena', asked)).standing).toBe('in-force');
    expect((await company.request()).state).toBe('open');
  });

  it('is printed with both names on the snapshot that rests on it', async () => {
    await anException();
    const page = await pageOf(await company.request());
    expect(page.waivers).toMatchObject([
      {
        criterion: 'audited-right',
        transition: 'ring:2',
        covers: 'inconclusive',
        reason: 'The auditors are back next week.',
        askedBy: { name: 'Pavel' },
        secondedBy: { name: 'Olu' },
      },
    ]);
  });

  it('is printed on every later snapshot too, of whatever step, until it is over', async () => {
    await anException(10);
    company.gate.transition = { kind: 'ring', to: 3 };
    company.gate.results = [aResult()];
    const third = await company.request();
    expect((await pageOf(third)).waivers).toHaveLength(1);
    await company.wait(6);
    const command = { approvalId: third.id, version: third.version, reason: 'Later.' };
    expectDone(await withdrawApproval(company.ports, await company.actor('pavel'), command));
    await company.wait(4);
    expect((await pageOf(await company.request())).waivers).toEqual([]);
  });

  it('takes with it what was asked or granted on it, when it is over', async () => {
    await anException(3);
    const asked = await company.approve('lena', await company.request());
    await company.wait(3);
    expect(await company.voidedBy(asked)).toEqual(['waiver-ended: audited answers are right']);
    expect(await company.tryToRequest()).toMatchObject({ code: 'criteria-not-met' });
    expect((await company.told('lena')).at(-1)).toBe('approval-void');
  });

  it('takes with it what was granted on it, when it is taken back', async () => {
    const waiver = await anException();
    const granted = await company.grant();
    const command = { waiverId: waiver.id, version: waiver.version, reason: 'The audits are in.' };
    expectDone(await withdrawWaiver(company.ports, await company.actor('olu'), command));
    expect(await company.stateOf(granted)).toBe('void');
    expect(await company.use()).toBe('nothing is asked or granted');
  });

  it('does not cover a failure that shows later, and no step is taken on it', async () => {
    await anException();
    await company.grant();
    company.gate.results = [aResult({ outcome: 'fail' }), aResult({ name: 'load' })];
    expect(await company.use()).toBe('basis-changed');
    expect(await company.tryToRequest()).toMatchObject({ code: 'criteria-not-met' });
    expect(await company.askWaiver(5)).toMatchObject({ code: 'fail-cannot-be-waived' });
  });

  it('covers a failure where the template lets it, and says so', async () => {
    company.gate.results = [aResult({ outcome: 'fail' })];
    company.gate.waivableFails = ['audited-right'];
    const waiver = await anException();
    expect(waiver.covers).toBe('fail');
    const asked = await company.request();
    expect((await pageOf(asked)).waivers).toMatchObject([{ covers: 'fail' }]);
    company.gate.waivableFails = [];
    const command = { approvalId: asked.id, version: asked.version, reason: 'Again.' };
    expectDone(await withdrawApproval(company.ports, await company.actor('pavel'), command));
    expect(await company.tryToRequest()).toMatchObject({ code: 'criteria-not-met' });
  });

  it('does not void what was asked when its criterion passes meanwhile', async () => {
    await anException();
    const asked = await company.request();
    company.gate.results = [aResult(), aResult({ name: 'load' })];
    expect((await company.approve('lena', asked)).state).toBe('open');
    expect((await pageOf(asked)).sinceThen).toMatchObject({
      improved: ['audited-right'],
      isStillShown: true,
    });
  });

  it('that was declined opens nothing, waits for nobody, and is on record with who said no', async () => {
    const { ports, ids, house } = company;
    const { id: waiverId, version } = expectDone(await company.askWaiver(10));
    const no = { waiverId, version, reason: 'Wait for the audits.' };
    const declined = expectDone(await declineWaiver(ports, await company.actor('lena'), no));
    expect(declined).toMatchObject({
      standing: 'declined',
      decline: { by: { name: 'Lena' }, reason: 'Wait for the audits.' },
      maySecond: false,
    });
    expect(await company.tryToRequest()).toMatchObject({ code: 'criteria-not-met' });
    expect(await house.stores.waivers.listAwaiting()).toEqual([]);
    expect((await company.told('pavel')).at(-1)).toBe('waiver-declined');
    await company.wait(11);
    expect((await company.told('pavel')).at(-1)).toBe('waiver-declined');
    const [, last] = await house.stores.ledger.listOf('waiver', waiverId);
    expect(last).toMatchObject({ type: 'waiver-declined', actorId: ids.lena });
    expect(await second('olu', expectDone(await company.askWaiver(10)))).toMatchObject({
      kind: 'done',
    });
  });

  it('is listed with what became of it', async () => {
    const first = await anException(1);
    expectDone(await company.askWaiver(20));
    await company.wait(2);
    const { ports, programId } = company;
    const actor = await company.actor('lev');
    const { waivers, mayAsk } = expectDone(await listWaivers(ports, actor, { programId }));
    expect(waivers.map(({ standing, maySecond }) => [standing, maySecond])).toEqual([
      ['asked', true],
      ['over', false],
    ]);
    expect(mayAsk).toBe(false);
    const entries = await company.house.stores.ledger.listOf('waiver', first.id);
    expect(entries.map(({ type, actorId }) => [type, actorId])).toEqual([
      ['waiver-asked', company.ids.pavel],
      ['waiver-seconded', company.ids.olu],
      ['waiver-expired', null],
    ]);
  });
});

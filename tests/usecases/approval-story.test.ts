import { getApproval } from '@causeway/bot/usecases/approval/get-approval.js';
import { listMyApprovals } from '@causeway/bot/usecases/approval/list-my-approvals.js';
import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { withdrawApproval } from '@causeway/bot/usecases/approval/withdraw-approval.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Name } from '../harness/approval-company';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;

beforeEach(async () => {
  company = await ApprovalCompany.open();
});

afterEach(() => company.close());

async function waitingFor(name: Name): Promise<number> {
  const actor = await company.actor(name);
  return expectDone(await listMyApprovals(company.ports, actor)).approvals.length;
}

const no = {
  verdict: 'reject',
  reason: 'Audit offers, too.',
  criteria: ['audited-right'],
} as const;

describe('a question for a step', () => {
  it('goes to those who decide, is granted by the last of them, and is used once', async () => {
    const asked = await company.request();
    expect(await company.told('lena')).toEqual(['approval-requested']);
    expect(await company.told('sven')).toEqual(['approval-requested']);
    expect(await company.told('olu')).toEqual([]);
    expect(await company.told('pavel')).toEqual([]);

    const first = await company.approve('lena', asked);
    const second = await company.approve('sven', first);
    expect(second.state).toBe('open');
    expect(await company.use()).toBe('not-in-state');
    const granted = await company.approve('lev', second);

    expect(granted.state).toBe('granted');
    expect(await company.told('pavel')).toEqual(['approval-decided']);
    expect(await company.use()).toBe('used');
    expect(await company.use()).toBe('nothing is asked or granted');
    expect(await company.recorded(asked)).toEqual([
      'approval-requested',
      'approval-verdict-given',
      'approval-verdict-given',
      'approval-verdict-given',
      'approval-granted',
      'approval-used',
    ]);
  });

  it('waits for whoever has not spoken, and for nobody after', async () => {
    const asked = await company.request();
    expect([await waitingFor('lena'), await waitingFor('sven'), await waitingFor('olu')]).toEqual([
      1, 1, 0,
    ]);
    const first = await company.approve('lena', asked);
    expect([await waitingFor('lena'), await waitingFor('lev')]).toEqual([0, 1]);
    expect(first).toMatchObject({ voices: [], silentBecause: 'decided-already' });
    await company.tryToDecide('lev', first, no);
    expect(await waitingFor('sven')).toBe(0);
  });

  it('shows who was asked, who has spoken and that nobody did for those whose work it is', async () => {
    const asked = await company.approve('lena', await company.request());
    const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
    const roster = asked.roster.map(({ role, needed, invited, present }) => [
      role,
      needed,
      names(invited).toSorted(),
      names(present),
    ]);
    expect(roster).toEqual([
      ['approver-legal', 2, ['Lena', 'Lev'], ['Lena']],
      ['sponsor', 1, ['Sven'], []],
    ]);
    expect(asked.missing).toEqual(['sponsor', 'approver-works-council']);
  });

  it('stands in the inbox as waiting until they have spoken or it is over', async () => {
    const isWaiting = async (name: Name) => {
      const actor = await company.actor(name);
      const { notices } = expectDone(await listMyNotices(company.ports, actor, {}));
      return notices.map(({ kind, waitsForYou }) => `${kind} ${String(waitsForYou)}`);
    };
    const asked = await company.request();
    expect(await isWaiting('lena')).toEqual(['approval-requested true']);
    await company.approve('lena', asked);
    expect(await isWaiting('lena')).toEqual(['approval-requested false']);
    expect(await isWaiting('sven')).toEqual(['approval-requested true']);
    company.house.now = asked.expiresAt;
    expect(await isWaiting('sven')).toEqual(['approval-requested false']);
  });

  it('is one at a time', async () => {
    await company.request();
    expect(await company.tryToRequest()).toMatchObject({ code: 'already-asked' });
  });

  it('can be taken back by who asked, for a reason, and then nobody decides on it', async () => {
    const asked = await company.request();
    const command = { approvalId: asked.id, version: asked.version, reason: 'Not yet.' };
    await withdrawApproval(company.ports, await company.actor('pavel'), command);
    expect(await company.stateOf(asked)).toBe('withdrawn');
    expect(await company.tryToDecide('lena', asked)).toMatchObject({ code: 'stale' });
    expect((await company.request()).state).toBe('open');
  });

  it('reminds everybody it waits for, and ends with a word to all of them', async () => {
    const asked = await company.approve('lena', await company.request());
    await company.wait(4);
    expect(await company.told('lev')).toEqual(['approval-requested']);
    await company.wait(1);
    expect(await company.told('lev')).toEqual(['approval-requested', 'approval-expiring']);
    await company.wait(2);
    expect(await company.stateOf(asked)).toBe('expired');
    for (const name of ['lev', 'sven'] as const) {
      expect((await company.told(name)).slice(1)).toEqual([
        'approval-expiring',
        'approval-expired',
      ]);
    }
    expect(await company.told('pavel')).toEqual(['approval-expiring', 'approval-expired']);
    // She has spoken: nothing waited for her, and her word went for nothing.
    expect(await company.told('lena')).toEqual(['approval-requested', 'approval-expired']);
  });

  it('is not decided after its time, even before the clock has come by', async () => {
    const asked = await company.request();
    company.house.now += 7 * dayMs;
    expect(await company.tryToDecide('lena', asked)).toMatchObject({ code: 'approval-expired' });
    expect(await company.stateOf(asked)).toBe('open');
    await company.tick();
    expect(await company.stateOf(asked)).toBe('expired');
  });
});

describe('who may not decide', () => {
  it('is whoever measured what is shown, or recorded the evidence it rests on', async () => {
    company.gate.citesEvidence = true;
    company.gate.measuredBy = [company.ids.lena];
    await company.recordEvidence({ by: 'lev' });
    const asked = await company.request();
    for (const name of ['lena', 'lev'] as const) {
      expect(await company.tryToDecide(name, asked)).toMatchObject({ code: 'measured-it' });
      expect(await company.told(name)).toEqual([]);
    }
    expect((await company.approve('sven', asked)).verdicts).toHaveLength(1);
  });

  it('is whoever asked, even with a function', async () => {
    await company.house.grant(company.programId, company.ids.pavel, 'approver-legal');
    const asked = await company.request();
    expect(await company.tryToDecide('pavel', asked)).toMatchObject({ code: 'own-request' });
  });

  it('is a stranger, who does not even learn that it exists', async () => {
    const asked = await company.request();
    const stranger = await company.house.person('Stranger');
    const actor = await company.house.actor(stranger);
    const found = await getApproval(company.ports, actor, { approvalId: asked.id });
    expect(found).toMatchObject({ code: 'absent' });
  });
});

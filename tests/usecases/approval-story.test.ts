import { getApproval } from '@causeway/bot/usecases/approval/get-approval.js';
import { listMyApprovals } from '@causeway/bot/usecases/approval/list-my-approvals.js';
import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { recheckApprovals } from '@causeway/bot/usecases/approval/recheck-approvals.js';
import { withdrawApproval } from '@causeway/bot/usecases/approval/withdraw-approval.js';
import { getSnapshot } from '@causeway/bot/usecases/snapshot/get-snapshot.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aForecast } from '../builders/forecast';
import { aResult, sha256 } from '../builders/snapshot';
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

async function pageOf(name: Name, id: Parameters<typeof getApproval>[2]['approvalId']) {
  const actor = await company.actor(name);
  return expectDone(await getApproval(company.ports, actor, { approvalId: id }));
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

describe('what is decided on', () => {
  it('is frozen, and its text and hash can be checked by anybody', async () => {
    const asked = await company.request();
    const actor = await company.actor('lena');
    const query = { snapshotId: asked.snapshotId };
    const { text, hash } = expectDone(await getSnapshot(company.ports, actor, query));
    expect(hash).toBe(asked.snapshotHash);
    expect(sha256(text)).toBe(hash);
    const everybody = Object.values(company.ids).filter((id) => text.includes(id));
    expect(everybody).toEqual([]);
  });

  it('stays frozen while observations come, and the page says how many, still shown', async () => {
    const asked = await company.request();
    company.gate.results = [aResult({ facts: { trials: 52, successes: 49 } })];
    await recheckApprovals(company.ports, company.house.tenantId, { programId: company.programId });
    const page = await pageOf('lena', asked.id);
    expect(page.state).toBe('open');
    expect(page.results).toMatchObject([{ facts: { trials: 40 } }]);
    expect(page.sinceThen).toEqual({
      more: [{ criterion: 'audited-right', trials: 12, outcome: 'pass' }],
      improved: [],
      isStillShown: true,
    });
  });

  it('is shown with what differs from the last time', async () => {
    const first = await company.request();
    expect((await pageOf('lena', first.id)).diff).toBeNull();
    await company.tryToDecide('lena', first, no);
    company.house.now += dayMs;
    company.gate.results = [
      aResult({ facts: { trials: 90 } }),
      aResult({ name: 'load', facts: {} }),
    ];
    const second = await company.request();
    expect((await pageOf('lena', second.id)).diff).toEqual({
      criteria: [
        {
          criterion: 'audited-right',
          before: 'pass',
          after: 'pass',
          trialsBefore: 40,
          trialsAfter: 90,
        },
        { criterion: 'load', before: null, after: 'pass', trialsBefore: 0, trialsAfter: 0 },
      ],
      parts: [],
    });
  });

  it('is shown with another answer and another forecast than the last time', async () => {
    const { house, programId } = company;
    const first = await company.request();
    await company.tryToDecide('lena', first, no);
    house.now += dayMs;
    company.gate.answer = 'It holds, except for offers.';
    await house.ports.commands.run(house.tenantId, (stores) => {
      stores.forecasts.insert(aForecast({ programId, registeredAt: house.now - 1 }));
      return Promise.resolve();
    });
    const { diff } = await pageOf('lena', (await company.request()).id);
    expect(diff).toEqual({
      criteria: [],
      parts: [
        { part: 'answer', change: 'changed' },
        { part: 'projection', change: 'new' },
      ],
    });
  });

  it('keeps what was projected when it was asked, whatever is projected since', async () => {
    const { house, programId } = company;
    const project = (registeredAt: number, untestedWeight: number) =>
      house.ports.commands.run(house.tenantId, (stores) => {
        const forecast = aForecast({ programId, registeredAt });
        const projection = { ...forecast.projection, untestedWeight };
        stores.forecasts.insert({ ...forecast, projection });
        return Promise.resolve();
      });
    const before = await company.request();
    expect((await pageOf('lena', before.id)).forecast).toBeNull();
    await company.tryToDecide('lena', before, no);
    await project(house.now, 0.25);
    const { id } = await company.request();
    house.now += dayMs;
    await project(house.now, 0.5);
    expect((await pageOf('lena', id)).forecast?.projection.untestedWeight).toBe(0.25);
    expect((await pageOf('lena', before.id)).forecast).toBeNull();
  });

  it('is void once something shown is not shown any more, and everybody hears by what', async () => {
    const asked = await company.approve('lena', await company.request());
    company.gate.results = [aResult({ outcome: 'inconclusive' })];
    await recheckApprovals(company.ports, company.house.tenantId, { programId: company.programId });
    expect(await company.voidedBy(asked)).toEqual([
      'criterion-left-pass: audited answers are right',
    ]);
    for (const name of ['lena', 'lev', 'sven', 'pavel'] as const) {
      expect((await company.told(name)).at(-1)).toBe('approval-void');
    }
  });

  it('is looked at again at every press: a halt nobody told of voids it, and the press is refused', async () => {
    const asked = await company.request();
    company.gate.basis = { ...company.gate.basis, stops: { h1: 'halt' } };
    const late = await company.tryToDecide('lena', asked);
    expect(late).toMatchObject({ code: 'stale', facts: { state: 'void', change: 'halted' } });
    expect(await company.stateOf(asked)).toBe('void');
    if (late.kind === 'done') throw new Error('It was halted');
    expect(problemSentence(late, { locale: 'en', timeZone: 'UTC' })).toBe(
      'What it was about changed, Tue 17 Nov, 12:00 UTC. It is now: void. Somebody stopped its use. It has to be asked again, about what is shown then.',
    );
  });

  it('is void when the program has no such step any more', async () => {
    const granted = await company.grant();
    company.gate.isGone = true;
    expect(await company.use()).toBe('basis-changed');
    expect(await company.stateOf(granted)).toBe('void');
  });

  it('is void under another rule of who decides', async () => {
    const asked = await company.request();
    await company.saveRule(1, 1);
    expect(await company.voidedBy(asked)).toEqual(['approval-rule-changed: ring']);
    let next = await company.request();
    next = await company.approve('sven', await company.approve('lena', next));
    expect(next).toMatchObject({ state: 'granted', ruleVersion: 2 });
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

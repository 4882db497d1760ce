import { getApproval } from '@causeway/bot/usecases/approval/get-approval.js';
import { recheckApprovals } from '@causeway/bot/usecases/approval/recheck-approvals.js';
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

async function pageOf(name: Name, id: Parameters<typeof getApproval>[2]['approvalId']) {
  const actor = await company.actor(name);
  return expectDone(await getApproval(company.ports, actor, { approvalId: id }));
}

const no = {
  verdict: 'reject',
  reason: 'Audit offers, too.',
  criteria: ['audited-right'],
} as const;

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

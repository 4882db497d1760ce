import { saveApprovalRule } from '@causeway/bot/usecases/approval/save-approval-rule.js';
import { aResult } from '../builders/snapshot';
import { problemsOf, visibleText } from '../cards/card-checks';
import { expectDone } from '../harness/expect-done';
import { message } from '../harness/activities';
import { buttonsOf, DecisionHouse } from './decision-house';

/** Two of legal, Lena and Lev, and Sven as sponsor decide; Pavel asks. */
let bot: DecisionHouse;
beforeEach(async () => {
  bot = await DecisionHouse.open();
});
afterEach(() => bot.close());

const group = { conversationType: 'groupChat' } as const;
const no = { reason: 'Audit twenty offers first.', criteria: 'audited-right' };

async function ask() {
  const approval = await bot.company.request();
  await bot.deliver();
  return approval;
}

describe('an approval card', () => {
  it('says what is decided on, in one card below the limit', async () => {
    const { gate } = bot.company;
    gate.results = [
      aResult(),
      aResult({ name: 'load-test', source: 'evidence', because: 'evidence-valid', facts: {} }),
    ];
    await ask();
    const [card] = bot.cardsOf('lena');
    if (!card) throw new Error('Lena got no card');
    const text = visibleText(card);
    expect(text).toContain('Your decision is asked for: Sales coaching');
    expect(text).toContain('The step: into stage 2 of the rollout.');
    expect(text).toContain('Is each stage operating satisfactorily?\nRing 1 works as it should.');
    expect(text).toContain('Shown: 2');
    expect(text).toContain('No audits of offers yet');
    expect(text).toContain('This is the first time.');
    expect(text).toContain('legal approver: 0 of 2 · waits for Lena, Lev');
    expect(card.actions.map(({ title }) => title)).toEqual([
      'Approve',
      'Reject',
      'Delegate',
      'Open',
    ]);
    expect(problemsOf(card)).toEqual([]);
  });

  it('prints exceptions, and what is not shown before what is', async () => {
    const { company } = bot;
    company.gate.results = [aResult(), aResult({ name: 'load-test', outcome: 'inconclusive' })];
    const waiver = expectDone(await company.askWaiver(5, 'load-test'));
    await bot.deliver();
    await bot.press('olu', bot.button('olu', 'second-waiver'));
    expect((await company.house.stores.waivers.get(waiver.id))?.second?.by).toBe(company.ids.olu);
    await ask();
    const [text = ''] = bot.textsOf('lena').slice(-1);
    expect(text).toContain('Not enough evidence yet: 1\n · Shown: 1');
    expect(text).toContain('asked for by Pavel, agreed to by Olu');
    expect(text).toContain('The auditors are back next week.');
  });

  it('always says who volunteered, how much better they take to it, and what nobody sees', async () => {
    const told = { volunteers: 0.92, others: 10, unknown: 0, people: 125, minimum: 10 };
    const gap = { gap: 0.3, low: 0.1, high: 0.5, trials: 90 };
    bot.company.gate.results = [
      aResult({ name: 'provenance', because: 'others-take-part', facts: told }),
      aResult({ name: 'volunteer-gap', because: 'gap-shown', facts: gap }),
      aResult({ name: 'blind-spots', because: 'blind-spots-open', facts: { open: 3, of: 8 } }),
      aResult({ name: 'load-test', source: 'evidence', because: 'evidence-valid', facts: {} }),
    ];
    await ask();
    const [text = ''] = bot.textsOf('lena');
    expect(text).toContain('92%');
    expect(text).toContain('+30 percentage points more take to it than of the others (+10 to +50)');
    expect(text).toContain('8 are listed and none is overdue; 3 are open.');
    expect(text).toContain('Shown: 4');
    expect(text).not.toContain('load test');
    expect(text).toContain('Nothing was projected for everybody.');
  });

  it('offers nothing to whoever asked, and asks Teams for the viewer’s own card', async () => {
    await ask();
    const shown = await bot.say('pavel', 'approval sales coaching');
    expect(shown.actions.map(({ title }) => title)).toEqual(['Open']);
    expect(shown.refresh?.userIds).toEqual([`8:orgid:${bot.company.ids.pavel}`]);
    const { action } = shown.refresh ?? {};
    const again = await bot.press('pavel', { ...action?.data });
    expect(visibleText(again)).toBe(visibleText(shown));
  });

  it('is approved with one press, and tells the same story everywhere', async () => {
    const { id } = await ask();
    const card = await bot.press('lena', bot.button('lena', 'approve-step'));
    expect(visibleText(card)).toContain('legal approver: 1 of 2 · Lena said yes · waits for Lev');
    expect(buttonsOf(card, 'approve-step')).toEqual([]);
    await bot.deliver();
    expect(bot.textsOf('sven').at(-1)).toContain('Lena said yes');
    const remark = 'With the offers audited.';
    await bot.press('sven', { ...bot.button('sven', 'approve-step'), remark });
    await bot.deliver();
    await bot.press('lev', bot.button('lev', 'approve-step'));
    await bot.deliver();
    expect(await bot.company.stateOf({ id })).toBe('granted');
    for (const name of ['lena', 'sven', 'lev', 'pavel'] as const) {
      const texts = bot.textsOf(name).filter((text) => text.includes('Sales coaching'));
      expect(texts.every((text) => text.includes('It is now: approved.'))).toBe(true);
      expect(bot.cardsOf(name).flatMap((one) => buttonsOf(one, 'approve-step'))).toEqual([]);
    }
    expect(bot.textsOf('pavel').at(-1)).toContain('There is a decision: Sales coaching');
    const { verdicts } = (await bot.company.house.stores.approvals.get(id)) ?? { verdicts: [] };
    expect(verdicts.map(({ reason }) => reason)).toEqual(['', remark, '']);
  });

  it('takes a no only with a reason and what would make it a yes', async () => {
    const { id } = await ask();
    const data = bot.button('lena', 'reject-step');
    const bare = await bot.press('lena', data);
    expect(visibleText(bare)).toContain('Please say why.');
    const half = await bot.press('lena', { ...data, reason: 'Not yet.', criteria: '' });
    expect(visibleText(half)).toContain('Please name what would make it a yes.');
    expect(await bot.company.stateOf({ id })).toBe('open');
    const card = await bot.press('lena', { ...data, ...no });
    expect(visibleText(card)).toContain('What would make it a yes:\naudited answers are right');
    expect(await bot.company.stateOf({ id })).toBe('rejected');
  });

  it('waits for nobody who holds a function and may not decide', async () => {
    const { company } = bot;
    await company.house.grant(company.programId, company.ids.pavel, 'approver-legal');
    await ask();
    const [text = ''] = bot.textsOf('lena');
    expect(text).toContain('legal approver: 0 of 2 · waits for Lena, Lev\n');
  });

  it('lets whoever can speak for several choose as whom', async () => {
    const { company } = bot;
    const { programId, ids, house } = company;
    await house.grant(programId, ids.lena, 'approver-security');
    const functions = [
      { role: 'approver-legal', needed: 1 },
      { role: 'approver-security', needed: 1 },
    ] as const;
    const rule = { programId, transition: 'ring', version: 1, functions } as const;
    expectDone(await saveApprovalRule(company.ports, await company.actor('ada'), rule));
    const { id } = await ask();
    const voice = 'approver-security';
    const card = await bot.press('lena', { ...bot.button('lena', 'approve-step'), voice });
    expect(visibleText(card)).toContain('security approver: 1 of 1 · Lena said yes');
    const approval = await house.stores.approvals.get(id);
    expect(approval?.verdicts.map(({ role }) => role)).toEqual(['approver-security']);
  });

  it('hands the decision to somebody else, once, who then gets the card', async () => {
    await ask();
    const { ids, house, programId } = bot.company;
    const data = { ...bot.button('lena', 'delegate-decision'), personId: ids.olu, days: '3' };
    await bot.press('lena', { ...data, personId: '' }).then((card) => {
      expect(visibleText(card)).toContain('This person is not known here');
    });
    const card = await bot.press('lena', data);
    expect(visibleText(card)).toContain('Olu decides for you until');
    await bot.press('lena', data);
    expect(await house.stores.delegations.list(programId)).toHaveLength(1);
    await bot.deliver();
    const theirs = await bot.press('olu', bot.button('olu', 'approve-step'));
    expect(visibleText(theirs)).toContain('Olu said yes');
  });
});

describe('a second press on a stale card', () => {
  it('decides nothing, and says who was faster and what it is now', async () => {
    const { id } = await ask();
    const stale = bot.button('lev', 'approve-step');
    await bot.press('lena', { ...bot.button('lena', 'reject-step'), ...no });
    const card = await bot.press('lev', stale);
    expect(visibleText(card)).toContain('Lena was faster. It is now: not approved.');
    expect(buttonsOf(card, 'approve-step')).toEqual([]);
    const approval = await bot.company.house.stores.approvals.get(id);
    expect(approval?.verdicts).toHaveLength(1);
  });

  it('says to the one who decided that they have, and counts them once', async () => {
    const { id } = await ask();
    const stale = bot.button('lena', 'approve-step');
    await bot.press('lena', stale);
    const card = await bot.press('lena', stale);
    expect(visibleText(card)).toContain('You have already decided: you said yes, ');
    expect(visibleText(card)).not.toContain('faster');
    const approval = await bot.company.house.stores.approvals.get(id);
    expect(approval?.verdicts).toHaveLength(1);
  });

  it('says which change made the question void, also where the press is what finds it', async () => {
    const { id } = await ask();
    const stale = bot.button('lev', 'approve-step');
    bot.company.gate.basis = { ...bot.company.gate.basis, templateVersion: 4 };
    const card = await bot.press('lev', stale);
    expect(visibleText(card)).toContain('It is now: void. What has to be shown was changed.');
    expect(await bot.company.stateOf({ id })).toBe('void');
    await bot.deliver();
    expect(bot.textsOf('lena').every((text) => text.includes('It is now: void.'))).toBe(true);
    expect(bot.textsOf('pavel').at(-1)).toContain('A question for a decision is void');
  });

  it('is still refused with words where the client knows no other way than a message', async () => {
    await ask();
    const value = bot.button('lev', 'approve-step');
    await bot.press('lena', { ...bot.button('lena', 'reject-step'), ...no });
    await bot.receive({ ...message('', bot.as('lev')), value });
    await bot.deliver();
    expect(bot.textsOf('lev').at(-1)).toContain('Lena was faster. It is now: not approved.');
  });

  it('may be of a card that still counts: a yes of one function leaves the other’s open', async () => {
    await ask();
    const stale = bot.button('sven', 'approve-step');
    await bot.press('lena', bot.button('lena', 'approve-step'));
    const card = await bot.press('sven', stale);
    expect(visibleText(card)).toContain('Lena was faster. It is now: waiting for decisions.');
    const [fresh] = buttonsOf(card, 'approve-step');
    const after = await bot.press('sven', fresh ?? {});
    expect(visibleText(after)).toContain('Sven said yes');
  });
});

describe('a card in a group', () => {
  const share = (name: 'pavel' | 'mara', text = '<at>Causeway</at> approval Sales coaching') =>
    bot.say(name, text, group);

  it('says to everybody only that it is asked, and to each viewer their own', async () => {
    const { ids } = bot.company;
    await ask();
    const base = await share('pavel');
    const text = visibleText(base);
    expect(text).toContain('Approval: Sales coaching');
    expect(text).toContain('It is now: waiting for decisions.');
    for (const hidden of ['Lena', 'Pavel', 'Ring 1 works', 'audited', 'No audits']) {
      expect(text).not.toContain(hidden);
    }
    expect(base.actions.map(({ title }) => title)).toEqual(['Open']);
    expect(base.refresh?.userIds).toContain(`8:orgid:${ids.lena}`);
    const data = { ...base.refresh?.action.data };
    const lenas = await bot.press('lena', data, group);
    expect(buttonsOf(lenas, 'approve-step')).toHaveLength(1);
    const aStranger = await bot.company.house.person('Sam');
    const forSam = await bot.press('ada', data, { ...group, personId: aStranger });
    expect(visibleText(forSam)).toBe(text);
  });

  it('is decided there, and the group’s card says what became of it', async () => {
    await ask();
    const base = await share('pavel');
    const lenas = await bot.press('lena', { ...base.refresh?.action.data }, group);
    const [data] = buttonsOf(lenas, 'reject-step');
    await bot.press('lena', { ...data, ...no }, group);
    await bot.deliver();
    const [inGroup] = bot.inGroup();
    expect(inGroup && visibleText(inGroup)).toContain('It is now: not approved.');
    expect(JSON.stringify(inGroup)).not.toContain('Audit twenty offers');
    expect(bot.textsOf('pavel').at(-1)).toContain('Audit twenty offers first.');
  });

  it('is not made for whoever has no part in it, nor for a name nobody knows', async () => {
    await ask();
    const aStranger = await bot.company.house.person('Sam');
    const more = { ...group, personId: aStranger };
    const refused = await bot.say('ada', 'approval Sales coaching', more);
    expect(visibleText(refused)).toContain('There is none under that name');
    expect(visibleText(await share('pavel', 'Freigabe Nachtdienst'))).toContain('There is none');
  });

  it('answers nothing about a question that was never shown there', async () => {
    const { id } = await ask();
    const data = { action: 'refresh-approval', approvalId: id, card: 'approval-requested' };
    await expect(bot.press('lena', data, group)).rejects.toThrow('Answered 400');
  });
});

import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import { visibleText } from '../cards/card-checks';
import type { Json } from '../harness/activities';
import { pressed } from '../harness/activities';
import type { Name } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';
import { DecisionHouse } from '../teams/decision-house';

const otherTenantId = '2b9e7d40-6c15-4f8a-b3d2-90e1c4a7f586';

/** Whatever a card carries is for anybody to change: who presses, and what is so, is looked up again. */
let bot: DecisionHouse;
let data: Json;
let waiver: Json;
beforeEach(async () => {
  bot = await DecisionHouse.open();
  bot.company.gate.results = [aResult(), aResult({ name: 'load-test', outcome: 'inconclusive' })];
  expectDone(await bot.company.askWaiver(5, 'load-test'));
  await bot.deliver();
  waiver = bot.button('olu', 'second-waiver');
  bot.company.gate.results = [aResult()];
  await bot.company.request();
  await bot.deliver();
  data = bot.button('lena', 'approve-step');
});
afterEach(() => bot.close());

/** Everything that a press could have written. */
async function written() {
  const { house, programId } = bot.company;
  const { stores } = house;
  const approval = await stores.approvals.get(data['approvalId'] as never);
  const exception = await stores.waivers.get(waiver['waiverId'] as never);
  return { approval, exception, delegations: await stores.delegations.list(programId) };
}

const forms: readonly (readonly [string, () => Json])[] = [
  ['an approval', () => data],
  ['a no', () => ({ ...data, action: 'reject-step', reason: 'No.', criteria: 'audited-right' })],
  [
    'a delegation',
    () => ({ ...data, action: 'delegate-decision', personId: bot.company.ids.mara, days: '3' }),
  ],
  ['a look', () => ({ ...data, action: 'refresh-approval' })],
  ['an exception seconded', () => waiver],
  ['an exception declined', () => ({ ...waiver, action: 'decline-waiver', reason: 'No.' })],
];

describe.each(forms)('%s', (_, press) => {
  const refused = async (name: Name, change: Json = {}, more = {}) => {
    const before = await written();
    const card = visibleText(await bot.press(name, { ...press(), ...change }, more));
    expect(await written()).toEqual(before);
    return card;
  };

  it('by somebody with no part in the program does nothing and shows nothing', async () => {
    const sam = await bot.company.house.person('Sam');
    const shown = await refused('ada', {}, { personId: sam });
    expect(shown).toContain('This does not exist any more, or it is not yours to see.');
    expect(shown).not.toContain('Sales coaching');
  });

  it('from another tenant is not let in', async () => {
    const before = await written();
    const more = bot.as('lena', { tenantId: otherTenantId });
    const { status } = await bot.receive(pressed(press(), more));
    expect([401, 403]).toContain(status);
    expect(await written()).toEqual(before);
  });

  it('about something that is not there says the same as about what is not theirs', async () => {
    const strange = newTestId<'approval'>();
    const shown = await refused('lena', { approvalId: strange, waiverId: strange });
    expect(shown).toContain('This does not exist any more, or it is not yours to see.');
  });
});

describe('a forged version', () => {
  it.each([-1, 0, 2, 999])('decides nothing: %s', async (version) => {
    const before = await written();
    for (const [name, change] of [
      ['lena', {}],
      ['lena', { action: 'reject-step', reason: 'No.', criteria: 'audited-right' }],
      ['lena', { action: 'delegate-decision', personId: bot.company.ids.mara, days: '3' }],
    ] as const) {
      const card = visibleText(await bot.press(name, { ...data, ...change, version }));
      expect(card).toContain('This has changed since you looked.');
    }
    await bot.press('olu', { ...waiver, version });
    await bot.press('olu', { ...waiver, action: 'decline-waiver', reason: 'No.', version });
    expect(await written()).toEqual(before);
  });
});

describe('somebody with a part in the program, but not in the decision', () => {
  it.each<Name>(['pavel', 'olu'])('decides nothing, and hands nothing over: %s', async (name) => {
    const before = await written();
    await bot.press(name, data);
    await bot.press(name, {
      ...data,
      action: 'reject-step',
      reason: 'No.',
      criteria: 'audited-right',
    });
    await bot.press(name, {
      ...data,
      action: 'delegate-decision',
      personId: bot.company.ids.mara,
      days: '3',
    });
    expect(await written()).toEqual(before);
  });

  it('speaks in nobody’s name, and as nothing they are not', async () => {
    const before = await written();
    const { ids } = bot.company;
    for (const voice of ['sponsor', `sponsor ${ids.sven}`, `approver-legal ${ids.lev}`]) {
      const card = visibleText(await bot.press('lena', { ...data, voice }));
      expect(card).toContain('You hold no function that is asked here.');
    }
    expect(await written()).toEqual(before);
  });

  it('seconds no exception of their own', async () => {
    const before = await written();
    expect(visibleText(await bot.press('pavel', waiver))).toContain('takes somebody else');
    expect(await written()).toEqual(before);
  });
});

describe('a function of another program', () => {
  it('decides nothing here', async () => {
    const { house, ids, ports } = bot.company;
    const toolId = await house.tool('Other');
    const sam = await house.person('Sam');
    const people = { owner: ids.olu, deputy: ids.mara, manager: ids.pavel };
    const other = await house.program(toolId, people);
    await house.grant(other.programId, sam, 'approver-legal');
    const approvalId = newTestId<'approval'>();
    const asked = { programId: other.programId, approvalId, note: '' };
    expectDone(await requestApproval(ports, await bot.company.actor('pavel'), asked));
    const before = await written();
    const shown = visibleText(await bot.press('ada', data, { personId: sam }));
    expect(shown).toContain('it is not yours to see');
    const borrowed = { ...data, approvalId };
    await bot.press('lena', borrowed);
    expect(await written()).toEqual(before);
    expect((await house.stores.approvals.get(approvalId))?.verdicts).toEqual([]);
  });
});

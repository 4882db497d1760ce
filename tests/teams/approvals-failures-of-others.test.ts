import { expectDone } from '../harness/expect-done';
import { buttonsOf, DecisionHouse } from './decision-house';

/** What went wrong in Microsoft's own request and approval samples, each as it was reported there. */
let bot: DecisionHouse;
beforeEach(async () => {
  bot = await DecisionHouse.open();
});
afterEach(() => bot.close());

async function ask() {
  const approval = await bot.company.request();
  await bot.deliver();
  return approval;
}

const no = {
  verdict: 'reject',
  reason: 'Audit twenty offers first.',
  criteria: ['audited-right'],
} as const;

describe('a rejection in the dashboard that leaves the card hanging (Request-a-Team 61)', () => {
  it('takes the buttons off every card, and each says what became of it', async () => {
    const approval = await ask();
    // In the tab, as the route of it does.
    expectDone(await bot.company.tryToDecide('sven', approval, no));
    await bot.deliver();
    for (const name of ['lena', 'lev', 'sven'] as const) {
      const cards = bot.cardsOf(name);
      expect(cards.flatMap((card) => buttonsOf(card, 'approve-step'))).toEqual([]);
      expect(cards.flatMap((card) => buttonsOf(card, 'reject-step'))).toEqual([]);
      expect(bot.textsOf(name).every((text) => text.includes('It is now: not approved.'))).toBe(
        true,
      );
    }
  });
});

describe('a card that reaches only one of two approvers (Request-a-Team 50)', () => {
  it('reaches everybody whose word is asked, once, each with their own buttons', async () => {
    await ask();
    for (const name of ['lena', 'lev', 'sven'] as const) {
      expect(bot.cardsOf(name).flatMap((card) => buttonsOf(card, 'approve-step'))).toHaveLength(1);
    }
  });

  it('reaches the other ones although one of the chats cannot be reached', async () => {
    const { house, ids } = bot.company;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const place = {
        conversationId: 'a:elsewhere',
        serviceUrl: 'https://smba.trafficmanager.net/',
      };
      stores.conversations.upsert({ personId: ids.lena, ...place, botId: '28:bot' });
    });
    await ask();
    expect(bot.cardsOf('lena')).toEqual([]);
    expect(bot.cardsOf('lev')).toHaveLength(1);
    expect(bot.cardsOf('sven')).toHaveLength(1);
  });
});

describe('a requester who is not told of a rejection (Request-a-Team 168)', () => {
  it('gets a message of their own, with the reason and the way to a yes', async () => {
    await ask();
    const before = bot.cardsOf('pavel').length;
    const data = { ...bot.button('lena', 'reject-step'), reason: no.reason };
    await bot.press('lena', { ...data, criteria: 'audited-right' });
    await bot.deliver();
    expect(bot.cardsOf('pavel')).toHaveLength(before + 1);
    const [text = ''] = bot.textsOf('pavel').slice(-1);
    expect(text).toContain('There is a decision: Sales coaching');
    expect(text).toContain('Lena said no\nAudit twenty offers first.');
    expect(text).toContain('What would make it a yes:\naudited answers are right');
  });
});

describe('a request that stays approved with nothing happening (Request-a-Team 66)', () => {
  it('says until when the step can be taken, and ends with a message where nobody takes it', async () => {
    await bot.company.grant();
    await bot.deliver();
    expect(bot.textsOf('pavel').at(-1)).toContain('The step can be taken until');
    await bot.company.wait(8);
    await bot.deliver();
    expect(bot.textsOf('pavel').at(-1)).toContain('Approved, but nobody took the step in time');
    const said = 'It is now: approved, and expired without the step.';
    expect(bot.textsOf('lena').every((text) => text.includes(said))).toBe(true);
  });
});

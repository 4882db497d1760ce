import { activity, message } from '../harness/activities';
import { readMessage } from '@causeway/bot/teams/handlers/receive-message.js';
import { BotHouse } from './bot-house';

describe('what somebody wrote', () => {
  it.each([
    ['help', { kind: 'help' }],
    [' Hilfe! ', { kind: 'help' }],
    ['<at>Causeway</at> help', { kind: 'help' }],
    ['', { kind: 'help' }],
    ['My flags', { kind: 'my-flags' }],
    ['meine Meldungen', { kind: 'my-flags' }],
    ['flag', { kind: 'flag', text: '' }],
    ['Flag: The date is wrong', { kind: 'flag', text: 'The date is wrong' }],
    ['melden\nZeile', { kind: 'flag', text: 'Zeile' }],
    ['flagship product?', { kind: 'unknown' }],
    ['good morning', { kind: 'unknown' }],
    ['a\nb\nc', { kind: 'flag', text: 'a\nb\nc' }],
    ['long '.repeat(40), { kind: 'flag', text: 'long '.repeat(40).trim() }],
  ])('%j', (text, said) => {
    expect(readMessage(text)).toEqual(said);
  });

  it.each(['<at>', '<at', '<', '</at>'])('is read quickly when it is many of %s', (piece) => {
    const before = performance.now();
    readMessage(piece.repeat(60_000));
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

describe('the chat', () => {
  let bot: BotHouse;
  beforeEach(async () => {
    bot = await BotHouse.open();
  });
  afterEach(() => bot.close());

  const stores = () => bot.company.house.stores;

  it('welcomes once and remembers where to answer', async () => {
    const installed = activity('installationUpdate', { action: 'add' }, bot.as('mara'));
    const added = activity(
      'conversationUpdate',
      { membersAdded: [{ id: '28:bot' }] },
      bot.as('mara'),
    );
    for (const each of [installed, added, installed]) {
      expect(await bot.receive(each)).toEqual({ status: 200 });
    }
    expect(await bot.replies()).toEqual([{ kind: 'welcome' }]);
    expect(await stores().conversations.get(bot.company.ids.mara)).toMatchObject({
      conversationId: `a:${bot.company.ids.mara}`,
      botId: '28:bot',
    });
  });

  it('does not mind an installation that names nobody', async () => {
    const from = { id: 'user-1', aadObjectId: bot.company.ids.mara };
    const installed = activity('installationUpdate', { action: 'add', from }, bot.as('mara'));
    expect(await bot.receive(installed)).toEqual({ status: 200 });
    expect((await stores().persons.get(bot.company.ids.mara))?.name).toBe('Mara');
  });

  it('says nothing when it is removed or when others come and go', async () => {
    await bot.receive(activity('installationUpdate', { action: 'remove' }, bot.as('mara')));
    const joined = { membersAdded: [{ id: '29:other' }] };
    await bot.receive(activity('conversationUpdate', joined, bot.as('mara')));
    expect(await bot.replies()).toEqual([]);
  });

  it('offers a form for what was pasted, once for a message delivered twice', async () => {
    const pasted = message('flag The date is wrong', bot.as('mara', { id: 'm-1' }));
    await bot.receive(pasted);
    await bot.receive(pasted);
    const replies = await bot.replies();
    expect(replies).toHaveLength(1);
    expect(replies[0]).toMatchObject({ kind: 'offer-to-flag', text: 'The date is wrong' });
  });

  it('lists my flags, and only mine', async () => {
    await bot.company.raise({ text: 'My first flag' });
    await bot.outbox();
    await bot.receive(message('my flags', bot.as('mara')));
    await bot.receive(message('my flags', bot.as('olu')));
    const [mine, theirs] = await bot.replies();
    expect(mine).toMatchObject({ kind: 'my-flags', flags: [{ excerpt: 'My first flag' }] });
    expect(theirs).toMatchObject({ kind: 'my-flags', flags: [] });
  });

  it('helps, and says when it did not understand', async () => {
    await bot.receive(message('help', bot.as('mara')));
    await bot.receive(message('good morning', bot.as('olu')));
    expect((await bot.replies()).map(({ kind }) => kind).sort()).toEqual(['help', 'unknown']);
  });

  it('shows nothing personal in a group, whatever is asked there', async () => {
    await bot.company.raise({ text: 'My first flag' });
    await bot.outbox();
    for (const text of ['my flags', 'flag this is bad', 'help']) {
      const conversationType = text === 'help' ? 'channel' : 'groupChat';
      await bot.receive(message(`<at>Causeway</at> ${text}`, bot.as('mara', { conversationType })));
      expect(await bot.replies()).toEqual([{ kind: 'in-group' }]);
    }
    expect(await stores().conversations.get(bot.company.ids.mara)).toBeUndefined();
  });

  it.each(['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'endOfConversation'])(
    'leaves everything as it was after %s',
    async (type) => {
      const change = { text: 'flag something else' };
      expect(await bot.receive(activity(type, change, bot.as('mara')))).toEqual({ status: 200 });
      expect(await bot.outbox()).toEqual([]);
    },
  );

  it.each(['task/fetch', 'composeExtension/query', 'signin/verifyState', '', '__proto__'])(
    'answers the invoke %j with a plain 400',
    async (name) => {
      expect(await bot.receive(activity('invoke', { name }, bot.as('mara')))).toMatchObject({
        status: 400,
      });
    },
  );

  it('does nothing for what no person did', async () => {
    const from = { id: '28:another-bot', name: 'Bot' };
    expect(await bot.receive({ ...message('flag x', bot.as('mara')), from })).toEqual({
      status: 200,
    });
    const invoke = { ...activity('invoke', { name: 'composeExtension/fetchTask' }), from };
    expect(
      (await bot.receive({ ...invoke, conversation: message('', bot.as('mara'))['conversation'] }))
        .status,
    ).toBe(403);
    expect(await bot.outbox()).toEqual([]);
  });
});

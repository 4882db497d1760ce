import type { Json } from '../harness/activities';
import { fetchDialog, messagePayload, submitDialog } from '../harness/activities';
import { partsOf, visibleText } from '../cards/card-checks';
import { BotHouse } from './bot-house';

const payload = messagePayload('<p>The renewal date is <b>31 March</b>.</p>');

describe('flagging a message', () => {
  let bot: BotHouse;
  beforeEach(async () => {
    bot = await BotHouse.open();
  });
  afterEach(() => bot.close());

  const form = (change: Json = {}): Json => ({
    action: 'send-flag',
    nonce: 'nonce-1',
    kept: 'The renewal date is 31 March.',
    tool: `${bot.company.toolId}/${bot.company.useCaseId}`,
    otherTool: '',
    reason: 'wrong',
    reach: 'customer',
    mode: 'named',
    outcome: '',
    minutes: '',
    note: '',
    ...change,
  });
  const submit = (data: Json) => bot.dialog(submitDialog(data, payload, bot.as('mara')));

  it('opens a dialog that quotes it, and a nonce of its own in each', async () => {
    const nonces = new Set<unknown>();
    for (const _ of [1, 2]) {
      const opened = await bot.dialog(fetchDialog(payload, bot.as('mara')));
      if (!('card' in opened)) throw new Error('No dialog');
      expect(visibleText(opened.card)).toContain('The renewal date is 31 March.');
      const [button] = partsOf(opened.card).actions.filter(({ type }) => type === 'Action.Submit');
      nonces.add((button as unknown as { data: Json }).data['nonce']);
    }
    expect(nonces.size).toBe(2);
  });

  it('raises it with its text, its tool and its link, and thanks', async () => {
    const thanks = await submit(form());
    expect(visibleText(thanks.card)).toContain('its receipt is in your chat with Causeway');
    const [flag] = await bot.myFlags();
    expect(flag).toMatchObject({
      useCaseId: bot.company.useCaseId,
      report: {
        text: 'The renewal date is 31 March.',
        source: 'teams-message',
        toolName: 'Sales Coach',
        reason: 'wrong',
        reach: 'customer',
        messageLink:
          'https://teams.microsoft.com/l/message/19:group@thread.v2/1700000000999?tenantId=8f6d',
      },
    });
    const kinds = (await bot.outbox()).map(({ kind }) => kind);
    expect(kinds).toContain('notice');
  });

  it('raises it once, however often Teams delivers the dialog, and answers the same', async () => {
    const activity = submitDialog(form(), payload, bot.as('mara'));
    const answers = await Promise.all([1, 2, 3].map(() => bot.dialog(activity)));
    answers.push(await bot.dialog(activity));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await bot.myFlags()).toHaveLength(1);
  });

  it('sends the form back with everything typed when reason and reach are missing', async () => {
    const answer = await submit(
      form({ reason: '', reach: undefined, note: 'It is 30 June.', otherTool: 'Scribe' }),
    );
    if (!('card' in answer)) throw new Error('No dialog');
    const text = visibleText(answer.card);
    expect(text).toContain('Please choose what is wrong with it.');
    expect(text).toContain('Please choose how far it got.');
    expect(text).toContain('It is 30 June.');
    expect(text).toContain('Scribe');
    expect(text).toContain('The renewal date is 31 March.');
    expect(await bot.myFlags()).toHaveLength(0);
    await submit(form({ otherTool: 'Scribe' }));
    expect((await bot.myFlags())[0]).toMatchObject({
      programId: null,
      report: { toolName: 'Scribe' },
    });
  });

  it.each<[string, Json, string]>([
    ['no tool', { tool: '' }, 'Please choose the tool'],
    ['a tool that is no id', { tool: 'DROP TABLE' }, 'Please choose the tool'],
    ['another tool without its name', { tool: 'other' }, 'Please choose the tool'],
    ['minutes without correcting', { minutes: '5' }, 'Minutes are a whole number'],
    ['half a minute', { minutes: '0.5', outcome: 'corrected-it' }, 'Minutes are a whole number'],
    ['too long a note', { note: 'x'.repeat(2_001) }, 'This is too long'],
    [
      'a tool nobody knows',
      { tool: '00000000-0000-7000-8000-000000000001' },
      'not known here any more',
    ],
  ])('says what is wrong with %s', async (_, change, sentence) => {
    const answer = await submit(form(change));
    if (!('card' in answer)) throw new Error('No dialog');
    expect(visibleText(answer.card)).toContain(sentence);
    expect(await bot.myFlags()).toHaveLength(0);
  });

  it('keeps what the person did then and how long it took', async () => {
    await submit(form({ outcome: 'corrected-it', minutes: '12', mode: 'confidential' }));
    expect((await bot.myFlags())[0]?.report).toMatchObject({
      outcome: 'corrected-it',
      minutesCorrecting: 12,
      mode: 'confidential',
    });
  });

  it('asks somebody who can judge, without reason and reach', async () => {
    const answer = await submit(form({ action: 'ask-judge', reason: '', reach: '' }));
    expect(visibleText(answer.card)).toContain('on its way to someone who can judge');
    expect(await bot.myFlags()).toHaveLength(0);
    const asked = await bot.company.house.stores.handOvers.listAsked(bot.company.ids.mara, 10);
    expect(asked[0]).toMatchObject({ text: 'The renewal date is 31 March.', state: 'open' });
  });

  it('takes what was pasted where there is no message', async () => {
    const opened = await bot.dialog(fetchDialog(undefined, bot.as('mara')));
    expect(opened).toHaveProperty('card');
    const data = form({ kept: undefined, text: 'Pasted output' });
    await bot.dialog(submitDialog(data, undefined, bot.as('mara')));
    expect((await bot.myFlags())[0]?.report).toMatchObject({
      text: 'Pasted output',
      source: 'pasted',
    });
  });

  it('goes by what its button kept, should the submit come without the message', async () => {
    await bot.dialog(submitDialog(form(), undefined, bot.as('mara')));
    expect((await bot.myFlags())[0]?.report.text).toBe('The renewal date is 31 March.');
  });

  it('does not remember a colleagues’ chat as the one to answer in', async () => {
    await submit(form());
    expect(await bot.company.house.stores.conversations.get(bot.company.ids.mara)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['no data', undefined],
    ['a list', []],
    ['an action nobody knows', { action: 'drop-tables' }],
    ["another card's button", { action: 'open-form' }],
    ['no nonce', { action: 'send-flag', reason: 'wrong' }],
    ['a reason nobody knows', { action: 'send-flag', nonce: 'n', reason: 'boring' }],
  ])('answers %s with a plain 400', async (_, data) => {
    const { status } = await bot.receive(submitDialog(data as Json, payload, bot.as('mara')));
    expect(status).toBe(400);
    expect(await bot.myFlags()).toHaveLength(0);
  });
});

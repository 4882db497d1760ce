import type { Json } from '../harness/activities';
import { activity, pressed } from '../harness/activities';
import { titlesOf, visibleText } from '../cards/card-checks';
import { BotHouse } from './bot-house';

describe('pressing a button', () => {
  let bot: BotHouse;
  let flagId: string;
  beforeEach(async () => {
    bot = await BotHouse.open();
    flagId = (await bot.company.raise()).id;
    await bot.outbox();
  });
  afterEach(() => bot.close());

  const press = (who: Parameters<BotHouse['as']>[0], data: Json) =>
    bot.press(pressed(data, bot.as(who)));
  const version = async () =>
    (await bot.company.house.stores.flags.get(flagId as never))?.version ?? -1;
  const claim = async (card = 'flag-ask'): Promise<Json> => ({
    action: 'claim-flag',
    flagId,
    card,
    version: await version(),
  });

  it('takes a flag and shows the card as it is now', async () => {
    const card = await press('olu', await claim());
    expect(visibleText(card)).toContain('You have it until');
    expect(titlesOf(card)).not.toContain('Take');
  });

  it('tells whoever comes too late who was faster, and decides nothing', async () => {
    const stale = await claim();
    await press('olu', stale);
    const card = await press('daria', stale);
    expect(visibleText(card)).toContain(
      'This changed before you pressed. This is how it is now. Olu took it.',
    );
    const flag = await bot.company.house.stores.flags.get(flagId as never);
    expect(flag?.triage.claim?.personId).toBe(bot.company.ids.olu);
  });

  it('hands a flag over, and asks for a colleague first where none was chosen', async () => {
    const data = { ...(await claim()), action: 'hand-flag-to' };
    expect(visibleText(await press('olu', { ...data, personId: '' }))).toContain(
      'This person is not known here',
    );
    await press('olu', { ...data, personId: bot.company.ids.daria });
    const flag = await bot.company.house.stores.flags.get(flagId as never);
    expect(flag?.triage.claim?.personId).toBe(bot.company.ids.daria);
  });

  it.each(['flag-ask', 'flag-receipt', 'hand-over-ask', 'drill-ask'])(
    'shows nothing of it to somebody with no part in it, whatever card they claim to hold: %s',
    async (card) => {
      const shown = visibleText(await press('mara', await claim(card)));
      expect(shown).not.toContain('31 March');
      expect(shown).toContain('This does not exist any more, or it is not yours to see.');
    },
  );

  it('shows nothing of somebody else’s flag', async () => {
    const data = { action: 'show-card', card: 'flag-receipt', subjectId: flagId };
    expect(visibleText(await press('olu', data))).not.toContain('31 March');
    expect(visibleText(await press('mara', data))).toContain('31 March');
    const wrong = { ...data, card: 'flag-ask' };
    const { body } = await bot.receive(pressed(wrong, bot.as('mara')));
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  });

  it('adds to a flag, withdraws it, and says when that came too late', async () => {
    const about = { flagId, card: 'flag-receipt' };
    const added = await press('mara', {
      action: 'add-to-flag',
      ...about,
      addition: 'Page 3 too.',
    });
    expect(visibleText(added)).toContain('You added\nPage 3 too.');
    const empty = await press('mara', { action: 'add-to-flag', ...about, addition: ' ' });
    expect(visibleText(empty)).toContain('Please write a few words.');
    const withdrawn = await press('mara', { action: 'withdraw-flag', ...about });
    expect(visibleText(withdrawn)).toContain('You withdrew this flag.');
    const again = await press('mara', { action: 'withdraw-flag', ...about });
    expect(visibleText(again)).toContain('This changed before you pressed.');
  });

  it('raises a flag from the form in the chat, once', async () => {
    const data = {
      action: 'send-flag',
      nonce: 'chat-1',
      text: 'Pasted from elsewhere',
      otherTool: 'Scribe',
      reason: 'made-up',
      reach: 'nobody',
    };
    const incomplete = await press('mara', { ...data, reason: '' });
    expect(visibleText(incomplete)).toContain('Please choose what is wrong with it.');
    expect(visibleText(incomplete)).toContain('Pasted from elsewhere');
    await press('mara', data);
    const card = await press('mara', data);
    expect(visibleText(card)).toContain('Your flag is in');
    expect(await bot.myFlags()).toHaveLength(2);
  });

  it('is answered by a message where the client knows no other way', async () => {
    const value = { action: 'withdraw-flag', flagId, card: 'flag-receipt' };
    await bot.receive(activity('message', { value }, bot.as('mara')));
    await bot.receive(activity('message', { value: { action: 'what' } }, bot.as('olu')));
    const replies = await bot.replies();
    expect(replies).toContainEqual({ kind: 'card', notice: 'flag-receipt', subjectId: flagId });
    expect(replies).toContainEqual({ kind: 'unknown' });
  });

  it('answers nothing personal where a group would see it', async () => {
    const data = { action: 'list-my-flags' };
    const { status } = await bot.receive(
      pressed(data, bot.as('mara', { conversationType: 'groupChat' })),
    );
    expect(status).toBe(400);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'claim-flag'],
    ['no action', {}],
    ['an unknown action', { action: 'constructor' }],
    ['no id', { action: 'claim-flag', version: 1, card: 'flag-ask' }],
    [
      'an id that is no id',
      { action: 'claim-flag', flagId: '1 OR 1=1', version: 1, card: 'flag-ask' },
    ],
    [
      'a version that is text',
      { action: 'claim-flag', flagId: 'x', version: 'new', card: 'flag-ask' },
    ],
  ])('says that it could not read %s', async (_, data) => {
    const { status, body } = await bot.receive(pressed(data as Json, bot.as('olu')));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('I could not read that.');
  });
});

import { claimFlag } from '@causeway/bot/usecases/flag/claim-flag.js';
import { withdrawMyFlag } from '@causeway/bot/usecases/flag/withdraw-my-flag.js';
import { replyInChat } from '@causeway/bot/usecases/chat/reply-in-chat.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { expectDone } from '../harness/expect-done';
import { OutboxHouse, until } from './outbox-house';

describe('the outbox', () => {
  let outbox: OutboxHouse;

  beforeAll(() => OutboxHouse.warmUp());
  beforeEach(async () => {
    outbox = await OutboxHouse.open();
  });
  afterEach(() => outbox.close());

  const live = (flagId: Awaited<ReturnType<OutboxHouse['raise']>>['id']) =>
    outbox.company.house.stores.sentCards.listLive(flagId);

  it('sends the receipt, says so, and redraws it when the flag changes', async () => {
    await outbox.chat('mara', 'olu');
    const flag = await outbox.raise();
    expect(await outbox.delivery()).toBe('sent');
    expect(outbox.sentTo('chat-mara')[0]).toMatchObject({
      method: 'POST',
      authorization: 'Bearer current',
    });
    expect(JSON.stringify(outbox.sentTo('chat-mara')[0]?.body)).toContain('Do not use this output');
    await until(async () => (await live(flag.id)).length === 2);
    const version = (await outbox.company.house.stores.flags.get(flag.id))?.version ?? 0;
    expectDone(
      await claimFlag(outbox.company.house.ports, outbox.company.actors.olu, {
        flagId: flag.id,
        version,
      }),
    );
    outbox.worker.kick();
    await until(() => outbox.sentTo('chat-mara').some(({ method }) => method === 'PUT'));
    const update = outbox.sentTo('chat-mara').find(({ method }) => method === 'PUT');
    expect(JSON.stringify(update?.body)).toContain('Olu is working on it.');
    expect(update?.path).toMatch(/activities\/m\d+$/);
  });

  it('opens a chat with somebody who never wrote, and keeps it', async () => {
    await outbox.raise();
    expect(await outbox.delivery()).toBe('sent');
    const opened = outbox.stub.received.find(({ path }) => path.endsWith('/v3/conversations'));
    expect(opened?.body).toMatchObject({ isGroup: false, bot: { id: '28:bot' } });
    const known = await outbox.company.house.stores.conversations.get(outbox.company.ids.mara);
    expect(known?.conversationId).toMatch(/^a:new-/);
  });

  it('waits as long as it is asked to, then delivers', async () => {
    await outbox.chat('mara');
    outbox.stub.behave = ({ conversationId }, index) =>
      conversationId === 'chat-mara' && index < 2
        ? { kind: 'answer', status: 429, headers: { 'retry-after': '30' } }
        : { kind: 'answer', status: 201 };
    await outbox.raise();
    await until(() => outbox.sentTo('chat-mara').length === 1);
    // The answer is written down by the clock of that moment.
    await sleep(250);
    outbox.passTime(20_000);
    await sleep(80);
    expect(outbox.sentTo('chat-mara')).toHaveLength(1);
    outbox.passTime(11_000);
    await until(() => outbox.sentTo('chat-mara').length > 1);
    outbox.passTime(31_000);
    expect(await outbox.delivery()).toBe('sent');
  });

  it.each([
    [{ kind: 'answer', status: 503 }, 1],
    [{ kind: 'answer', status: 412 }, 1],
    [{ kind: 'hang' }, 1],
    [{ kind: 'reset-before' }, 1],
    // Nobody can tell a reset after from one before, so here alone it comes twice.
    [{ kind: 'reset-after' }, 2],
  ] as const)('delivers in the end after %j', async (fault, times) => {
    await outbox.chat('mara');
    let isFirst = true;
    outbox.stub.behave = ({ conversationId }) => {
      if (conversationId !== 'chat-mara' || !isFirst) return { kind: 'answer', status: 201 };
      isFirst = false;
      return fault;
    };
    await outbox.raise();
    await until(() => outbox.sentTo('chat-mara').length === 1);
    await until(async () => {
      outbox.passTime(500);
      return (await outbox.receipt())?.delivery === 'sent';
    });
    const acted = outbox.stub.acted.filter(({ conversationId }) => conversationId === 'chat-mara');
    expect(acted).toHaveLength(times);
  });

  it('takes a new token once when the old one is refused', async () => {
    await outbox.chat('mara');
    outbox.stub.behave = ({ authorization }) => ({
      kind: 'answer',
      status: authorization === 'Bearer fresh' ? 201 : 401,
    });
    await outbox.raise();
    expect(await outbox.delivery()).toBe('sent');
    expect(outbox.tokens).toContain('fresh');
  });

  it.each([403, 404])('says that a chat answered %d, and tries no more', async (status) => {
    await outbox.chat('mara');
    outbox.stub.behave = () => ({ kind: 'answer', status });
    await outbox.raise();
    expect(await outbox.delivery()).toBe('undeliverable');
    expect((await outbox.receipt())?.deliveryReason).toBe(`HTTP ${String(status)}`);
    outbox.passTime(3_600_000);
    await sleep(60);
    expect(outbox.sentTo('chat-mara')).toHaveLength(1);
  });

  it.each([400, 413, 302])('buries what is answered %d, with its reason', async (status) => {
    await outbox.chat('mara');
    outbox.stub.behave = () => ({
      kind: 'answer',
      status,
      headers: { location: 'https://evil.example/' },
    });
    await outbox.raise();
    expect(await outbox.delivery()).toBe('failed');
    expect((await outbox.receipt())?.deliveryReason).toBe(`HTTP ${String(status)}`);
  });

  it('counts an answer it cannot read as delivered, and does not send again', async () => {
    await outbox.chat('mara');
    outbox.stub.behave = () => ({ kind: 'bad-json' });
    const flag = await outbox.raise();
    expect(await outbox.delivery()).toBe('sent');
    outbox.passTime(120_000);
    await sleep(60);
    expect(outbox.sentTo('chat-mara')).toHaveLength(1);
    expect(await live(flag.id)).toEqual([]);
  });

  it('draws a card no more once its chat has lost it', async () => {
    await outbox.chat('mara', 'olu');
    const flag = await outbox.raise();
    await until(async () => (await live(flag.id)).length === 2);
    outbox.stub.behave = ({ method }) => ({ kind: 'answer', status: method === 'PUT' ? 404 : 201 });
    const command = { flagId: flag.id };
    expectDone(
      await withdrawMyFlag(outbox.company.house.ports, outbox.company.actors.mara, command),
    );
    outbox.worker.kick();
    await until(async () => (await live(flag.id)).length === 0);
    outbox.passTime(3_600_000);
    await sleep(60);
    expect(outbox.stub.received.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  });

  it('connects to nothing that is not allowed, whatever was stored', async () => {
    await outbox.chat('mara');
    outbox.isAllowed = false;
    await outbox.raise();
    expect(await outbox.delivery()).toBe('failed');
    expect(outbox.stub.received).toEqual([]);
  });

  it('keeps the order in a chat and lets no chat wait for another', async () => {
    await outbox.chat('mara');
    outbox.stub.behave = ({ conversationId }) =>
      conversationId === 'chat-mara' ? { kind: 'hang' } : { kind: 'answer', status: 201 };
    const say = (name: 'mara' | 'olu', key: string) =>
      replyInChat(outbox.company.house.ports, outbox.company.actors[name], {
        reply: { kind: 'help' },
        activityKey: key,
        conversation: { conversationId: `chat-${name}`, serviceUrl: outbox.stub.serviceUrl },
      });
    await say('mara', '1');
    await say('mara', '2');
    await say('olu', '1');
    await say('olu', '2');
    outbox.worker.start();
    await until(() => outbox.sentTo('chat-olu').length === 2);
    expect(outbox.sentTo('chat-mara')).toHaveLength(1);
  });

  it('ends what is under way before it stops, and begins nothing after', async () => {
    await outbox.chat('mara');
    await outbox.raise();
    await until(() => outbox.stub.received.length > 0);
    await outbox.worker.stop();
    expect((await outbox.receipt())?.delivery).toBe('sent');
  });
});

import { noticeCard } from '@causeway/bot/cards/notice-card.js';
import { localLinks } from '@causeway/bot/cards/links.js';
import { chatCard } from '@causeway/bot/cards/chat-card.js';
import { createConnector } from '@causeway/bot/outbox/connector.js';
import { deliverCardUpdate } from '@causeway/bot/outbox/deliver/card-update.js';
import { deliverNotice } from '@causeway/bot/outbox/deliver/notice.js';
import { deliverReply } from '@causeway/bot/outbox/deliver/reply.js';
import { createPacer } from '@causeway/bot/outbox/pace.js';
import { paceConnector } from '@causeway/bot/outbox/paced-connector.js';
import { createStoreQueue } from '@causeway/bot/outbox/store-queue.js';
import { OutboxWorker } from '@causeway/bot/outbox/worker.js';
import { claimFlag } from '@causeway/bot/usecases/flag/claim-flag.js';
import { withdrawMyFlag } from '@causeway/bot/usecases/flag/withdraw-my-flag.js';
import { getNoticeView } from '@causeway/bot/usecases/notice/get-notice-view.js';
import { recordDelivery } from '@causeway/bot/usecases/notice/record-delivery.js';
import { replyInChat } from '@causeway/bot/usecases/chat/reply-in-chat.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { SmallCompany } from '../harness/small-company';
import { StubConnector } from '../harness/stub-connector';
import { expectDone } from '../harness/expect-done';

const links = localLinks('http://127.0.0.1:3978');

describe('the outbox', () => {
  let stub: StubConnector;
  let company: SmallCompany;
  let worker: OutboxWorker;
  let tokens: string[];
  let allowed: boolean;
  const errors: unknown[] = [];

  // The first request of a process takes longer than the time-out here.
  beforeAll(async () => {
    const warm = await StubConnector.open();
    await fetch(warm.serviceUrl, { method: 'POST', body: '{}' });
    await warm.close();
  });

  beforeEach(async () => {
    stub = await StubConnector.open();
    company = await SmallCompany.open();
    tokens = [];
    allowed = true;
    errors.length = 0;
    const { house } = company;
    const { ports } = house;
    const connector = paceConnector(
      createConnector({
        getToken: async (which) => {
          tokens.push(which);
          return which;
        },
        isAllowed: () => allowed,
        timeoutMs: 400,
      }),
      createPacer(),
    );
    const noticePorts = {
      commands: ports.commands,
      read: ports.read.bind(ports),
      connector,
      drawNotice: async (
        ...[tenantId, notice]: Parameters<Parameters<typeof deliverNotice>[0]['drawNotice']>
      ) => {
        const view = await getNoticeView(ports, tenantId, notice);
        return view && noticeCard(view, links);
      },
      recordDelivery: recordDelivery.bind(undefined, ports),
      newId: () => ports.newId(),
      now: () => house.now,
      newChats: { serviceUrl: stub.serviceUrl, botId: '28:bot' },
    };
    worker = new OutboxWorker({
      queue: createStoreQueue(house.opened.database),
      deliverers: new Map([
        ['notice', deliverNotice(noticePorts)],
        ['card-update', deliverCardUpdate(noticePorts)],
        [
          'reply',
          deliverReply({
            connector,
            drawReply: async (_, { reply }) =>
              reply.kind === 'card'
                ? undefined
                : chatCard(reply, { locale: 'en', timeZone: 'UTC' }, links),
          }),
        ],
      ]),
      worker: 'test',
      random: () => 0,
      onError: (error) => errors.push(error),
      pollMs: 20,
    });
  });
  afterEach(async () => {
    stub.behave = () => ({ kind: 'answer', status: 201 });
    await worker.stop();
    await company.close();
    await stub.close();
    expect(errors).toEqual([]);
  });

  const chat = async (name: 'mara' | 'olu') => {
    const personId: PersonId = company.ids[name];
    await company.house.ports.commands.run(company.house.tenantId, async (stores) => {
      stores.conversations.upsert({
        personId,
        conversationId: `chat-${name}`,
        serviceUrl: stub.serviceUrl,
        botId: '28:bot',
      });
    });
  };
  const sentTo = (conversationId: string) =>
    stub.received.filter((each) => each.conversationId === conversationId);
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    const end = Date.now() + 5_000;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error(`Not within five seconds: ${isSo.toString()}`);
      await sleep(10);
    }
  };
  const receipt = async () =>
    (await company.house.stores.notices.list(company.ids.mara, undefined, 10)).find(
      ({ kind }) => kind === 'flag-receipt',
    );
  const deliveryIs = (state: string) => until(async () => (await receipt())?.delivery === state);
  /** The clock of the database is in our hand: a pause passes when we say so. */
  const passTime = (ms: number) => {
    company.house.now += ms;
    worker.kick();
  };

  it('sends the receipt, says so, and redraws it when the flag changes', async () => {
    await chat('mara');
    await chat('olu');
    worker.start();
    const flag = await company.raise();
    worker.kick();
    await deliveryIs('sent');
    expect(sentTo('chat-mara')[0]).toMatchObject({
      method: 'POST',
      authorization: 'Bearer current',
    });
    expect(JSON.stringify(sentTo('chat-mara')[0]?.body)).toContain('Do not use this output');
    await until(async () => (await company.house.stores.sentCards.listLive(flag.id)).length === 2);
    const version = (await company.house.stores.flags.get(flag.id))?.version ?? 0;
    expectDone(
      await claimFlag(company.house.ports, company.actors.olu, { flagId: flag.id, version }),
    );
    worker.kick();
    await until(() => sentTo('chat-mara').some(({ method }) => method === 'PUT'));
    const update = sentTo('chat-mara').find(({ method }) => method === 'PUT');
    expect(JSON.stringify(update?.body)).toContain('Olu is working on it.');
    expect(update?.path).toMatch(/activities\/m\d+$/);
  });

  it('opens a chat with somebody who never wrote, and keeps it', async () => {
    worker.start();
    await company.raise();
    worker.kick();
    await deliveryIs('sent');
    const opened = stub.received.find(({ path }) => path.endsWith('/v3/conversations'));
    expect(opened?.body).toMatchObject({ isGroup: false, bot: { id: '28:bot' } });
    const known = await company.house.stores.conversations.get(company.ids.mara);
    expect(known?.conversationId).toMatch(/^a:new-/);
  });

  it('waits as long as it is asked to, then delivers', async () => {
    await chat('mara');
    stub.behave = ({ conversationId }, index) =>
      conversationId === 'chat-mara' && index < 2
        ? { kind: 'answer', status: 429, headers: { 'retry-after': '30' } }
        : { kind: 'answer', status: 201 };
    worker.start();
    await company.raise();
    worker.kick();
    await until(() => sentTo('chat-mara').length === 1);
    passTime(20_000);
    await sleep(80);
    expect(sentTo('chat-mara')).toHaveLength(1);
    passTime(11_000);
    await until(() => sentTo('chat-mara').length > 1);
    passTime(31_000);
    await deliveryIs('sent');
  });

  it.each([
    [{ kind: 'answer', status: 503 }, 1],
    [{ kind: 'answer', status: 412 }, 1],
    [{ kind: 'hang' }, 1],
    [{ kind: 'reset-before' }, 1],
    // Nobody can tell a reset after from one before, so here alone it comes twice.
    [{ kind: 'reset-after' }, 2],
  ] as const)('delivers in the end after %j', async (fault, times) => {
    await chat('mara');
    let isFirst = true;
    stub.behave = ({ conversationId }) => {
      if (conversationId !== 'chat-mara' || !isFirst) return { kind: 'answer', status: 201 };
      isFirst = false;
      return fault;
    };
    worker.start();
    await company.raise();
    worker.kick();
    await until(() => sentTo('chat-mara').length === 1);
    await until(async () => {
      passTime(500);
      return (await receipt())?.delivery === 'sent';
    });
    const acted = stub.acted.filter(({ conversationId }) => conversationId === 'chat-mara');
    expect(acted).toHaveLength(times);
  });

  it('takes a new token once when the old one is refused', async () => {
    await chat('mara');
    stub.behave = ({ authorization }) => ({
      kind: 'answer',
      status: authorization === 'Bearer fresh' ? 201 : 401,
    });
    worker.start();
    await company.raise();
    worker.kick();
    await deliveryIs('sent');
    expect(tokens).toContain('fresh');
  });

  it.each([403, 404])('says that a chat answered %d, and tries no more', async (status) => {
    await chat('mara');
    stub.behave = () => ({ kind: 'answer', status });
    worker.start();
    await company.raise();
    worker.kick();
    await deliveryIs('undeliverable');
    expect((await receipt())?.deliveryReason).toBe(`HTTP ${String(status)}`);
    passTime(3_600_000);
    await sleep(60);
    expect(sentTo('chat-mara')).toHaveLength(1);
  });

  it.each([400, 413, 302])('buries what is answered %d, with its reason', async (status) => {
    await chat('mara');
    stub.behave = () => ({
      kind: 'answer',
      status,
      headers: { location: 'https://evil.example/' },
    });
    worker.start();
    await company.raise();
    worker.kick();
    await deliveryIs('failed');
    expect((await receipt())?.deliveryReason).toBe(`HTTP ${String(status)}`);
  });

  it('counts an answer it cannot read as delivered, and does not send again', async () => {
    await chat('mara');
    stub.behave = () => ({ kind: 'bad-json' });
    worker.start();
    const flag = await company.raise();
    worker.kick();
    await deliveryIs('sent');
    passTime(120_000);
    await sleep(60);
    expect(sentTo('chat-mara')).toHaveLength(1);
    expect(await company.house.stores.sentCards.listLive(flag.id)).toEqual([]);
  });

  it('draws a card no more once its chat has lost it', async () => {
    await chat('mara');
    await chat('olu');
    worker.start();
    const flag = await company.raise();
    worker.kick();
    const live = () => company.house.stores.sentCards.listLive(flag.id);
    await until(async () => (await live()).length === 2);
    stub.behave = ({ method }) => ({ kind: 'answer', status: method === 'PUT' ? 404 : 201 });
    const command = { flagId: flag.id };
    expectDone(await withdrawMyFlag(company.house.ports, company.actors.mara, command));
    worker.kick();
    await until(async () => (await live()).length === 0);
  });

  it('connects to nothing that is not allowed, whatever was stored', async () => {
    await chat('mara');
    allowed = false;
    worker.start();
    await company.raise();
    worker.kick();
    await deliveryIs('failed');
    expect(stub.received).toEqual([]);
  });

  it('keeps the order in a chat and lets no chat wait for another', async () => {
    await chat('mara');
    stub.behave = ({ conversationId }) =>
      conversationId === 'chat-mara' ? { kind: 'hang' } : { kind: 'answer', status: 201 };
    const say = (name: 'mara' | 'olu', key: string) =>
      replyInChat(company.house.ports, company.actors[name], {
        reply: { kind: 'help' },
        activityKey: key,
        conversation: { conversationId: `chat-${name}`, serviceUrl: stub.serviceUrl },
      });
    await say('mara', '1');
    await say('mara', '2');
    await say('olu', '1');
    await say('olu', '2');
    worker.start();
    await until(() => sentTo('chat-olu').length === 2);
    expect(sentTo('chat-mara')).toHaveLength(1);
  });

  it('ends what is under way before it stops, and begins nothing after', async () => {
    await chat('mara');
    worker.start();
    await company.raise();
    worker.kick();
    await until(() => stub.received.length > 0);
    await worker.stop();
    expect((await receipt())?.delivery).toBe('sent');
  });
});

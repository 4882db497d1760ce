import { mostFailures } from '@causeway/bot/outbox/retry.js';
import { createTenantGate, defaultGate } from '@causeway/bot/outbox/tenant-gate.js';
import { nextOutboxAt } from '@causeway/bot/store/outbox-claims.js';
import { dayMs, hourMs, minuteMs, secondMs } from '@causeway/shared/lib/instant.js';
import type { WebhookReceiver } from '../harness/webhook-receiver';
import { verified } from '../harness/webhook-receiver';
import { until } from './outbox-house';
import { WebhookHouse } from './webhook-house';

let house: WebhookHouse;
afterEach(() => house.close());

async function open(...options: Parameters<typeof WebhookHouse.open>): Promise<WebhookReceiver> {
  house = await WebhookHouse.open(...options);
  return house.receiver();
}

const isDelivered = ({ state }: { state: string }) => state === 'delivered';

describe('a receiver that fails', () => {
  it('is tried again after a while, and both answers are kept', async () => {
    const receiver = await open();
    const { webhook, secret } = await house.make(receiver.url);
    receiver.answer = (response, index) =>
      void response.writeHead(index === 0 ? 500 : 200).end(index === 0 ? 'out of order' : 'ok');
    await house.stop('halt');
    const first = await house.newest(webhook, ({ attempts }) => attempts.length === 1);
    expect(first.state).toBe('waiting');
    await house.passTime(minuteMs);
    const second = await house.newest(webhook, isDelivered);

    expect(second.attempts).toMatchObject([
      { status: 500, answer: 'out of order' },
      { status: 200, answer: 'ok' },
    ]);
    const [one, other] = receiver.received;
    expect(other?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
    expect(other?.body).toBe(one?.body);
    const seconds = [one, other].map((each) => Number(each?.headers['webhook-timestamp']));
    expect((seconds[1] ?? 0) - (seconds[0] ?? 0)).toBe(60);
    expect(other && verified(other, secret)).toMatchObject({ type: 'halt' });
  });

  it('is given the time it asks for', async () => {
    const receiver = await open();
    const { webhook } = await house.make(receiver.url);
    receiver.answer = (response) => void response.writeHead(503, { 'retry-after': '120' }).end();
    await house.stop('halt');
    await house.newest(webhook, ({ attempts }) => attempts.length === 1);
    const { opened: db, now } = house.company.house;
    await house.passTime(0);
    expect(await nextOutboxAt(db.database)).toBe(now + 120 * secondMs);
  });

  it('that is gone is not tried again, which is shown and on record', async () => {
    const receiver = await open();
    const { webhook } = await house.make(receiver.url);
    receiver.answer = (response) => void response.writeHead(410).end('gone');
    await house.stop('halt');
    const delivery = await house.newest(webhook, ({ state }) => state === 'failed');
    expect(delivery.attempts).toMatchObject([{ status: 410, answer: 'gone' }]);
    expect((await house.recorded(webhook)).at(-1)).toMatchObject({
      type: 'webhook-delivery-failed',
      actorId: null,
      body: { deliveryId: delivery.id, event: 'halt', reason: 'HTTP 410' },
    });
  });

  it('again and again is given up in the end, with the last answers', async () => {
    const gate = createTenantGate({ ...defaultGate, outagesToClose: 1_000 });
    const receiver = await open({ gate });
    const { webhook } = await house.make(receiver.url);
    receiver.answer = (response, index) => void response.writeHead(500).end(`try ${index + 1}`);
    await house.stop('halt');
    for (let tries = 1; tries < mostFailures; tries += 1) {
      await until(() => receiver.received.length === tries);
      await house.passTime(2 * hourMs);
    }
    const delivery = await house.newest(webhook, ({ state }) => state === 'failed');
    expect(delivery.attempts).toHaveLength(10);
    expect(delivery.attempts.at(-1)).toMatchObject({ answer: `try ${String(mostFailures)}` });
  });

  it('is not followed to where it points', async () => {
    const receiver = await open();
    const elsewhere = await house.receiver();
    const { webhook } = await house.make(receiver.url);
    receiver.answer = (response) => void response.writeHead(302, { location: elsewhere.url }).end();
    await house.stop('halt');
    const delivery = await house.newest(webhook, ({ state }) => state === 'failed');
    expect(delivery.attempts).toMatchObject([{ status: 302 }]);
    expect(elsewhere.received).toEqual([]);
  });

  it('by saying nothing is cut off, and holds no other receiver', async () => {
    const receiver = await open({ timeoutMs: 200 });
    const alive = await house.receiver();
    receiver.answer = () => undefined;
    const hanging = await house.make(receiver.url, 'Hanging');
    const answering = await house.make(alive.url, 'Answering');
    await house.stop('halt');
    await house.newest(answering.webhook, isDelivered);
    const delivery = await house.newest(hanging.webhook, ({ attempts }) => attempts.length > 0);
    expect(delivery.attempts[0]).toMatchObject({ status: null, problem: 'timed-out' });
  });

  it('holds back neither other receivers nor what people are told, only what is for it', async () => {
    const gate = createTenantGate({ ...defaultGate, outagesToClose: 1, firstPauseMs: dayMs });
    const receiver = await open({ gate });
    const dead = await house.make(receiver.url, 'Dead');
    await receiver.close();
    const stopId = await house.stop('halt');
    await house.newest(dead.webhook, ({ attempts }) => attempts[0]?.answer === 'ECONNREFUSED');
    await house.passTime(0);
    const alive = await house.receiver();
    const answering = await house.make(alive.url, 'Answering');
    const told = house.toldPeople;
    await house.resume(stopId);
    await house.newest(answering.webhook, isDelivered);
    await until(() => house.toldPeople > told);
    await house.passTime(0);

    const [unsent] = await house.deliveries(dead.webhook);
    expect(unsent).toMatchObject({ event: 'resume', state: 'waiting', attempts: [] });
  });

  it('at one message gets the next ones meanwhile, in their order', async () => {
    const receiver = await open();
    const { webhook } = await house.make(receiver.url);
    const types = () =>
      receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    receiver.answer = (response, index) => void response.writeHead(index === 0 ? 500 : 200).end();
    const stopId = await house.stop('halt');
    await house.newest(webhook, ({ attempts }) => attempts.length === 1);
    await house.resume(stopId);
    await house.newest(webhook, isDelivered);
    await house.stop('hold');
    await house.newest(webhook, isDelivered);
    await house.passTime(minuteMs);
    await until(() => receiver.received.length === 4);
    expect(types()).toEqual(['halt', 'resume', 'hold', 'halt']);
  });
});

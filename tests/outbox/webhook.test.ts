import { removeRing } from '@causeway/bot/usecases/ring/remove-ring.js';
import { endStage } from '@causeway/bot/usecases/stage/end-stage.js';
import { extendStage } from '@causeway/bot/usecases/stage/extend-stage.js';
import { retreatStage } from '@causeway/bot/usecases/stage/retreat-stage.js';
import { changeWebhook } from '@causeway/bot/usecases/webhook/change-webhook.js';
import { removeWebhook } from '@causeway/bot/usecases/webhook/remove-webhook.js';
import { replayWebhookDelivery } from '@causeway/bot/usecases/webhook/replay-webhook-delivery.js';
import { rotateWebhookSecret } from '@causeway/bot/usecases/webhook/rotate-webhook-secret.js';
import { testWebhook } from '@causeway/bot/usecases/webhook/test-webhook.js';
import { webhookEvents } from '@causeway/shared/domain/webhook/webhook.js';
import { dayMs, hourMs, minuteMs } from '@causeway/shared/lib/instant.js';
import { expectDone } from '../harness/expect-done';
import type { WebhookReceiver } from '../harness/webhook-receiver';
import { isSignedBy, verified } from '../harness/webhook-receiver';
import { until } from './outbox-house';
import { WebhookHouse } from './webhook-house';

let house: WebhookHouse;
afterEach(() => house.close());

async function open(...options: Parameters<typeof WebhookHouse.open>): Promise<WebhookReceiver> {
  house = await WebhookHouse.open(...options);
  return house.receiver();
}

const isDelivered = ({ state }: { state: string }) => state === 'delivered';

describe('a halt', () => {
  it('arrives signed, and the public library takes it for what it is', async () => {
    const receiver = await open();
    const { webhook, secret } = await house.make(receiver.url);
    const stopId = await house.stop('halt');
    const delivery = await house.newest(webhook, isDelivered);

    expect(receiver.received).toHaveLength(1);
    const [received] = receiver.received;
    if (!received) throw new Error('Nothing arrived');
    expect(received.path).toBe('/causeway?of=us');
    expect(received.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': delivery.id,
    });
    expect(verified(received, secret)).toEqual({
      id: delivery.id,
      type: 'halt',
      timestamp: new Date(house.company.house.now).toISOString(),
      programId: house.programId,
      data: { stopId, ring: null, useCaseId: null },
    });
    expect(delivery.attempts).toMatchObject([{ status: 204, answer: '', problem: null }]);
    const other = await house.make(receiver.url, 'Another');
    expect(() => verified(received, other.secret)).toThrow('No matching signature');
    const forged = { ...received, body: received.body.replace('halt', 'hold') };
    expect(() => verified(forged, secret)).toThrow('No matching signature');
  });

  it('is not told to whoever did not ask for it', async () => {
    const receiver = await open();
    const quiet = await house.make(receiver.url, 'Quiet', ['ended']);
    const keen = await house.make(receiver.url, 'Keen', ['halt']);
    await house.stop('halt');
    await house.newest(keen.webhook, isDelivered);
    expect(await house.deliveries(quiet.webhook)).toEqual([]);
    expect(receiver.received).toHaveLength(1);
  });
});

describe('a secret that is replaced', () => {
  it('signs beside the new one while both hold, and not after', async () => {
    const receiver = await open();
    const { webhook, secret: old } = await house.make(receiver.url);
    const rotation = { ...house.of(webhook), version: 1, overlapHours: 24 };
    const rotated = expectDone(
      await rotateWebhookSecret(house.ports, await house.manager(), rotation),
    );
    expect(rotated.webhook.overlapEndsAt).toBe(house.company.house.now + dayMs);
    const again = await rotateWebhookSecret(house.ports, await house.manager(), rotation);
    expect(again).toMatchObject({ code: 'stale' });

    const stopId = await house.stop('halt');
    await until(() => receiver.received.length === 1);
    const [during] = receiver.received;
    expect(during && verified(during, old)).toMatchObject({ type: 'halt' });
    expect(during && verified(during, rotated.secret)).toMatchObject({ type: 'halt' });

    await house.passTime(25 * hourMs);
    await house.resume(stopId);
    await until(() => receiver.received.length === 2);
    const [, after] = receiver.received;
    expect(after && isSignedBy(after, rotated.secret)).toBe(true);
    expect(after && isSignedBy(after, old)).toBe(false);
    expect(after?.headers['webhook-signature']).toMatch(/^v1,\S+$/);
  });
});

describe('a message that is asked for again', () => {
  it('says the same under the same id, signed anew', async () => {
    const receiver = await open();
    const { webhook, secret } = await house.make(receiver.url);
    await house.stop('halt');
    const first = await house.newest(webhook, isDelivered);
    await house.passTime(minuteMs);
    const { ports } = house;
    const ask = async (deliveryId: typeof first.id) =>
      replayWebhookDelivery(ports, await house.manager(), { ...house.of(webhook), deliveryId });
    const replay = expectDone(await ask(first.id));
    expect(replay).toMatchObject({ replayOf: first.id, body: first.body, attempts: [] });
    house.worker.kick();
    await house.newest(webhook, (delivery) => delivery.id === replay.id && isDelivered(delivery));
    const third = expectDone(await ask(replay.id));
    expect(third.replayOf).toBe(first.id);
    house.worker.kick();
    await until(() => receiver.received.length === 3);

    const [one, two, three] = receiver.received;
    for (const again of [two, three]) {
      expect(again?.body).toBe(one?.body);
      expect(again?.headers['webhook-id']).toBe(first.id);
      expect(again && verified(again, secret)).toMatchObject({ type: 'halt' });
    }
    expect(two?.headers['webhook-signature']).not.toBe(one?.headers['webhook-signature']);
  });

  it('is none of another address, nor of another program', async () => {
    const receiver = await open();
    const { webhook } = await house.make(receiver.url);
    const other = await house.make(receiver.url, 'Other');
    await house.stop('halt');
    const { id: deliveryId } = await house.newest(webhook, isDelivered);
    const elsewhere = { ...house.of(other.webhook), deliveryId };
    expect(
      await replayWebhookDelivery(house.ports, await house.manager(), elsewhere),
    ).toMatchObject({ code: 'absent' });
  });
});

describe('an address that was removed', () => {
  it('is sent nothing more, not even what waited', async () => {
    const receiver = await open();
    const { webhook } = await house.make(receiver.url);
    receiver.answer = (response) => void response.writeHead(500).end();
    const stopId = await house.stop('halt');
    await house.newest(webhook, ({ attempts }) => attempts.length === 1);
    const removal = { ...house.of(webhook), version: 1 };
    expectDone(await removeWebhook(house.ports, await house.manager(), removal));
    await house.resume(stopId);
    await house.passTime(hourMs);
    const last = await house.newest(webhook, ({ state }) => state === 'failed');

    expect(last.event).toBe('halt');
    expect(receiver.received).toHaveLength(1);
    const test = await testWebhook(house.ports, await house.manager(), house.of(webhook));
    expect(test).toMatchObject({ code: 'webhook-removed' });
  });
});

describe('a test', () => {
  it('goes the way of all messages, to the address as it is by now', async () => {
    const receiver = await open();
    const { webhook, secret } = await house.make('http://127.0.0.1:65535/nowhere');
    const { name, events } = webhook;
    const change = { ...house.of(webhook), version: 1, name, events, url: receiver.url };
    expectDone(await changeWebhook(house.ports, await house.manager(), change));
    expectDone(await testWebhook(house.ports, await house.manager(), house.of(webhook)));
    house.worker.kick();
    await house.newest(webhook, isDelivered);
    const [received] = receiver.received;
    expect(received && verified(received, secret)).toMatchObject({ type: 'test', data: {} });
  });
});

describe('what other systems are told', () => {
  it('holds of all that can happen no word that somebody wrote, and nobody', async () => {
    const receiver = await open();
    const { company, ports, programId } = house;
    const marker = 'opaque marker 4711';
    const { webhook } = await house.make(receiver.url);
    const actor = await company.actor('olu');
    const version = async () => (await company.stage()).version;
    await company.goOn();
    await company.goOn();
    const back = { programId, version: await version(), reason: marker };
    expectDone(await retreatStage(ports, actor, back));
    expectDone(await removeRing(ports, actor, { programId, number: 2, version: 1 }));
    await house.resume(await house.stop('halt', marker), marker);
    await house.stop('hold', marker);
    const later = ((await company.stage()).decideBy ?? 0) + 7 * dayMs;
    const longer = { programId, version: await version(), until: later, reason: marker };
    expectDone(await extendStage(ports, actor, longer));
    expectDone(
      await endStage(ports, actor, { programId, version: await version(), reason: marker }),
    );
    house.worker.kick();
    await until(async () => (await house.deliveries(webhook)).every(isDelivered));

    const bodies = receiver.received.map(({ body }) => body);
    const types = bodies.map((body) => (JSON.parse(body) as { type: string }).type);
    expect(new Set(types)).toEqual(new Set(webhookEvents));
    const names = Object.keys(company.ids).map((name) => name[0]?.toUpperCase() + name.slice(1));
    const words = [marker, 'Sales', 'We are.', ...names, ...Object.values(company.ids)];
    const said = words.filter((word) => bodies.some((body) => body.includes(word)));
    expect(said).toEqual([]);
  });

  it('leaves on record who is told of what, and nothing that anybody could sign with', async () => {
    const receiver = await open();
    const { webhook, secret } = await house.make(receiver.url);
    const rotation = { ...house.of(webhook), version: 1, overlapHours: 0 };
    const rotated = await rotateWebhookSecret(house.ports, await house.manager(), rotation);
    const removal = { ...house.of(webhook), version: 2 };
    expectDone(await removeWebhook(house.ports, await house.manager(), removal));
    const entries = await house.recorded(webhook);
    expect(entries.map(({ type }) => type)).toEqual([
      'webhook-made',
      'webhook-secret-rotated',
      'webhook-removed',
    ]);
    const host = new URL(receiver.url).host;
    expect(entries[0]).toMatchObject({ body: { host, events: webhookEvents } });
    const text = JSON.stringify(entries);
    for (const shown of [secret, expectDone(rotated).secret, '/causeway']) {
      expect(text).not.toContain(shown.replace('whsec_', '').slice(0, 20));
    }
  });
});

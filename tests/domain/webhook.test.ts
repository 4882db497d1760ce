import type { CheckedUrl } from '@causeway/shared/domain/webhook/checked-url.js';
import {
  decideChangeWebhook,
  decideMakeWebhook,
  decideRemoveWebhook,
  decideRotateSecret,
} from '@causeway/shared/domain/webhook/decide-webhook.js';
import { evolveWebhook } from '@causeway/shared/domain/webhook/evolve-webhook.js';
import { recordAttempt } from '@causeway/shared/domain/webhook/record-attempt.js';
import { refuseReplay, refuseTest } from '@causeway/shared/domain/webhook/refuse-delivery.js';
import { signingSecrets } from '@causeway/shared/domain/webhook/signing-secrets.js';
import { webhookSecretText } from '@causeway/shared/domain/webhook/webhook-secret-text.js';
import type { Webhook } from '@causeway/shared/domain/webhook/webhook.js';
import { webhookLimits } from '@causeway/shared/domain/webhook/webhook.js';
import { hourMs } from '@causeway/shared/lib/instant.js';
import fc from 'fast-check';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aDelivery, aWebhook } from '../builders/webhook';

const url = 'https://gateway.example/causeway';
const reachable: CheckedUrl = { kind: 'allowed', url };

function rotate(webhook: Webhook, overlapHours: number, now: number, secret: string): Webhook {
  const command = { version: webhook.version, secret, overlapHours, now };
  const decision = decideRotateSecret(webhook, command);
  if (decision.kind === 'rejected') throw new Error(decision.code);
  return decision.events.reduce<Webhook>(evolveWebhook, webhook);
}

describe('an address that is told', () => {
  const others = [aWebhook({ name: 'Portal' })];

  it('is made with the address that was checked, and each event once in one order', () => {
    const wished = aWebhook({ url: 'as it was typed', events: ['resume', 'halt', 'resume'] });
    expect(decideMakeWebhook(wished, reachable, others)).toEqual({
      kind: 'accepted',
      events: [{ type: 'webhook-made', webhook: { ...wished, url, events: ['halt', 'resume'] } }],
    });
  });

  it.each<[string, Partial<Webhook>, CheckedUrl, readonly Webhook[]]>([
    ['url-not-allowed', {}, { kind: 'not-allowed' }, []],
    ['host-not-found', {}, { kind: 'not-found' }, []],
    ['events-missing', { events: [] }, reachable, []],
    ['name-taken', { name: 'PORTAL' }, reachable, others],
    [
      'too-many-webhooks',
      { name: 'One more' },
      reachable,
      Array.from({ length: webhookLimits.webhooks }, () => aWebhook()),
    ],
  ])('is refused with %s', (code, change, checked, ofProgram) => {
    expect(decideMakeWebhook(aWebhook(change), checked, ofProgram)).toMatchObject({ code });
  });

  it('keeps its own name when it is changed, and takes no other', () => {
    const webhook = aWebhook();
    const all = [webhook, ...others];
    const change = { version: 1, name: webhook.name, events: ['ended'] } as const;
    expect(decideChangeWebhook(webhook, change, reachable, all)).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'webhook-changed', name: webhook.name, url, events: ['ended'] }],
    });
    expect(
      decideChangeWebhook(webhook, { ...change, name: 'portal' }, reachable, all),
    ).toMatchObject({ code: 'name-taken' });
    const same = { ...change, events: webhook.events };
    expect(decideChangeWebhook(webhook, same, reachable, all)).toMatchObject({
      code: 'nothing-changed',
    });
  });

  const moves: readonly [string, (webhook: Webhook, version: number) => object][] = [
    [
      'changed',
      (webhook, version) =>
        decideChangeWebhook(webhook, { version, name: 'New', events: ['halt'] }, reachable, []),
    ],
    [
      'given a new secret',
      (webhook, version) =>
        decideRotateSecret(webhook, { version, secret: 'x', overlapHours: 1, now: someMonday }),
    ],
    ['removed', (webhook, version) => decideRemoveWebhook(webhook, { version, now: someMonday })],
  ];

  it.each(moves)('is not %s from an older version, nor after it was removed', (_, move) => {
    const webhook = aWebhook({ version: 3 });
    expect(move(webhook, 3)).toMatchObject({ kind: 'accepted' });
    expect(move(webhook, 2)).toMatchObject({ code: 'stale', facts: { version: 3 } });
    expect(move({ ...webhook, removedAt: someMonday }, 3)).toMatchObject({
      code: 'webhook-removed',
    });
  });

  it('keeps no secret once it was removed', () => {
    const removed = evolveWebhook(aWebhook(), { type: 'webhook-removed', at: someMonday });
    expect(removed).toMatchObject({ secrets: [], removedAt: someMonday });
  });
});

describe('a secret', () => {
  it('is shown as the specification writes it', () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, at) => 250 - at * 3));
    const base64url = bytes.toString('base64url');
    expect(base64url).toMatch(/[-_]/);
    expect(webhookSecretText(base64url)).toBe(`whsec_${bytes.toString('base64')}`);
  });

  it('that leaked ends at once', () => {
    const after = rotate(aWebhook(), 0, someMonday, 'new');
    expect(after.secrets.map(({ secret }) => secret)).toEqual(['new']);
  });

  it('signs beside the next one until its end, and never after; the newest always signs', () => {
    const rotations = fc.array(
      fc.record({ afterHours: fc.integer({ min: 0, max: 400 }), overlap: fc.nat(168) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rotations, fc.nat(400), (many, laterHours) => {
        let webhook = aWebhook();
        let now = someMonday;
        for (const [index, { afterHours, overlap }] of many.entries()) {
          now += afterHours * hourMs;
          webhook = rotate(webhook, overlap, now, `secret ${String(index)}`);
        }
        const last = many.length - 1;
        const before = last === 0 ? 's'.repeat(43) : `secret ${String(last - 1)}`;
        const isBeside = laterHours < (many[last]?.overlap ?? 0);
        const signs = signingSecrets(webhook, now + laterHours * hourMs);
        expect(signs.map(({ secret }) => secret)).toEqual([
          `secret ${String(last)}`,
          ...(isBeside ? [before] : []),
        ]);
      }),
      { seed: 33 },
    );
  });
});

describe('a message', () => {
  const webhook = aWebhook();

  it('is not tested or sent again while it is still on its way', () => {
    const waiting = aDelivery({ event: 'test' });
    expect(refuseTest(webhook, [waiting])).toMatchObject({ code: 'delivery-waiting' });
    expect(refuseTest(webhook, [{ ...waiting, state: 'failed' }, aDelivery()])).toBeUndefined();

    const failed = aDelivery({ state: 'failed' });
    const again = aDelivery({ replayOf: failed.id });
    expect(refuseReplay(webhook, failed, [failed])).toBeUndefined();
    expect(refuseReplay(webhook, failed, [again, failed])).toMatchObject({
      code: 'delivery-waiting',
    });
    const delivered = { ...again, state: 'delivered' as const };
    const second = aDelivery({ replayOf: failed.id });
    expect(refuseReplay(webhook, delivered, [second, delivered, failed])).toMatchObject({
      code: 'delivery-waiting',
    });
    expect(refuseReplay(webhook, waiting, [])).toMatchObject({ code: 'delivery-waiting' });
  });

  it('goes nowhere once its address was removed', () => {
    const removed = { ...webhook, removedAt: someMonday };
    const failed = aDelivery({ id: newTestId<'webhook-delivery'>(), state: 'failed' });
    expect(refuseTest(removed, [])).toMatchObject({ code: 'webhook-removed' });
    expect(refuseReplay(removed, failed, [])).toMatchObject({ code: 'webhook-removed' });
  });

  it('keeps the beginning of the last answers, and cuts no character in two', () => {
    const answer = '💥'.repeat(400);
    let delivery = aDelivery();
    for (let at = 0; at < 15; at += 1) {
      const tried = { at, status: 500, answer, problem: null };
      delivery = recordAttempt(delivery, tried, 'waiting');
    }
    expect(delivery.attempts.map(({ at }) => at)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(delivery.attempts[0]?.answer).toBe('💥'.repeat(300));
  });
});

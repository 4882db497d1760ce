import type { Limit } from '@causeway/bot/outbox/pace.js';
import { conversationLimits, createPacer, tenantLimits } from '@causeway/bot/outbox/pace.js';
import fc from 'fast-check';

/** The first window that holds more than it may, counted again from what was sent. */
function violation(sentAt: readonly number[], limits: readonly Limit[]): Limit | undefined {
  const sorted = [...sentAt].sort((a, b) => a - b);
  return limits.find(({ count, ms }) =>
    sorted.some((at, index) => {
      const last = sorted[index + count];
      return last !== undefined && last - at < ms;
    }),
  );
}

describe('the pace', () => {
  it('keeps every limit, whoever asks when', () => {
    const request = fc.record({
      gap: fc.oneof(fc.constant(0), fc.nat(400)),
      tenant: fc.constantFrom('t1', 't2'),
      conversation: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 400 }), (requests) => {
        const pacer = createPacer();
        const byConversation = new Map<string, number[]>();
        const byTenant = new Map<string, number[]>();
        let now = 0;
        for (const { gap, tenant, conversation } of requests) {
          now += gap;
          const at = pacer.reserve(tenant, conversation, now, Infinity) ?? NaN;
          expect(at).toBeGreaterThanOrEqual(now);
          const key = `${tenant}${conversation}`;
          byConversation.set(key, [...(byConversation.get(key) ?? []), at]);
          byTenant.set(tenant, [...(byTenant.get(tenant) ?? []), at]);
        }
        for (const sent of byConversation.values()) {
          expect(violation(sent, conversationLimits)).toBeUndefined();
        }
        for (const sent of byTenant.values()) expect(violation(sent, tenantLimits)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the limit of an hour over five thousand', () => {
    const pacer = createPacer();
    const sent = Array.from({ length: 5_000 }, () => pacer.reserve('t', 'a', 0, Infinity) ?? NaN);
    expect(violation(sent, conversationLimits)).toBeUndefined();
    expect(sent.at(-1)).toBeLessThan(3 * 3_600_000);
  });

  it('gives at least 95 in a hundred of what a tenant may send', () => {
    const pacer = createPacer();
    const sent = Array.from({ length: 5_000 }, (_, n) =>
      pacer.reserve('t', `c${String(n)}`, 0, Infinity),
    );
    expect(5_000 / ((sent.at(-1) ?? NaN) / 1_000) / 50).toBeGreaterThan(0.95);
  });

  it('takes no place that lies too far ahead', () => {
    const pacer = createPacer();
    for (let n = 0; n < 8; n += 1) pacer.reserve('t', 'a', 0, Infinity);
    expect(pacer.reserve('t', 'a', 0, 100)).toBeUndefined();
    const wait = pacer.waitMs('t', 'a', 0);
    expect(pacer.reserve('t', 'a', wait, 0)).toBe(wait);
  });
});

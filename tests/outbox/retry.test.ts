import { retryAfterMs } from '@causeway/bot/outbox/connector.js';
import type { SendResult } from '@causeway/bot/outbox/retry.js';
import { mostFailures, nextStep, pauseMs } from '@causeway/bot/outbox/retry.js';
import fc from 'fast-check';

const answered = (status: number, after?: number): SendResult => ({
  kind: 'answered',
  status,
  retryAfterMs: after,
  activityId: undefined,
});

describe('after an attempt', () => {
  it.each([200, 201, 202, 204])('%d is delivered', (status) => {
    expect(nextStep(answered(status), 0, 0).kind).toBe('delivered');
  });

  it.each([401, 408, 412, 429, 500, 502, 503, 504])('%d is tried again', (status) => {
    expect(nextStep(answered(status), 0, 0)).toMatchObject({
      kind: 'retry',
      reason: `HTTP ${String(status)}`,
    });
  });

  it.each([403, 404, 410])('%d cannot be delivered', (status) => {
    expect(nextStep(answered(status), 0, 0).kind).toBe('undeliverable');
  });

  it.each([301, 302, 307, 400, 405, 409, 413, 415, 422])(
    '%d is buried with its reason',
    (status) => {
      const reason = `HTTP ${String(status)}`;
      expect(nextStep(answered(status), 0, 0)).toEqual({ kind: 'dead-letter', reason });
    },
  );

  it.each<SendResult>([
    { kind: 'timed-out' },
    { kind: 'broken', how: 'ECONNRESET' },
    { kind: 'no-token' },
  ])('$kind is tried again', (result) => {
    expect(nextStep(result, 0, 0).kind).toBe('retry');
  });

  it('an address we may not talk to is buried at once', () => {
    expect(nextStep({ kind: 'not-allowed' }, 0, 0)).toMatchObject({ reason: 'not-allowed' });
  });

  it('Retry-After is waited for, an hour at most', () => {
    expect(nextStep(answered(429, 30_000), 0, 0)).toMatchObject({ afterMs: 30_000 });
    expect(nextStep(answered(429, 1e9), 0, 0)).toMatchObject({ afterMs: 3_600_000 });
    expect(nextStep(answered(429), 0, 0)).toMatchObject({ afterMs: 500 });
  });

  it('every failure ends: delivered, given up, or tried again later and not for ever', () => {
    const result = fc.oneof(
      fc.integer({ min: 100, max: 599 }).map((status) => answered(status)),
      fc.constantFrom<SendResult>({ kind: 'timed-out' }, { kind: 'broken', how: '' }),
    );
    fc.assert(
      fc.property(result, fc.double({ min: 0, max: 0.999, noNaN: true }), (each, random) => {
        let failures = 0;
        let step = nextStep(each, failures, random);
        while (step.kind === 'retry') {
          expect(step.afterMs).toBeGreaterThanOrEqual(500);
          failures += 1;
          step = nextStep(each, failures, random);
        }
        expect(failures).toBeLessThan(mostFailures);
      }),
    );
  });

  it('pauses grow to an hour, never longer', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const pause = pauseMs(failures, random);
          expect(pause).toBeLessThanOrEqual(3_600_000);
          expect(pauseMs(failures + 1, random)).toBeGreaterThanOrEqual(pause);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-17T12:00:00Z');
  it.each<[string | null, number | undefined]>([
    [null, undefined],
    ['', undefined],
    ['5', 5_000],
    [' 0 ', 0],
    ['Tue, 17 Nov 2026 12:00:10 GMT', 10_000],
    ['Tue, 17 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
  ])('%j is %p ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

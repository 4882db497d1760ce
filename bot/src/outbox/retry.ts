/** What the connector answered, or why it did not. */
export type SendResult =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** From `Retry-After`, where it was sent and could be read. */
      readonly retryAfterMs: number | undefined;
      /** Undefined where a successful answer named none, or was not readable. */
      readonly activityId: string | undefined;
    }
  | { readonly kind: 'timed-out' }
  /** The connection broke, before or after the other side acted; nobody can tell which. */
  | { readonly kind: 'broken'; readonly how: string }
  /** The address is not one we may talk to. Nothing was sent. */
  | { readonly kind: 'not-allowed' }
  /** No token could be had; nothing was sent. */
  | { readonly kind: 'no-token' };

export type NextStep =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly reason: string }
  /** The chat is gone, or the app is not installed there: nothing that trying again would change. */
  | { readonly kind: 'undeliverable'; readonly reason: string }
  | { readonly kind: 'dead-letter'; readonly reason: string };

/** Eleven hours of trying: an outage of the connector loses nothing. */
export const mostFailures = 22;
const firstPauseMs = 1_000;
const longestPauseMs = 3_600_000;

/** Doubles each time, up to an hour, and spreads over half of it so that many do not return at once. */
export function pauseMs(failures: number, random: number): number {
  const doubled = firstPauseMs * 2 ** Math.min(failures, 20);
  const whole = Math.min(doubled, longestPauseMs);
  return Math.round(whole * (0.5 + random / 2));
}

function reasonOf(result: SendResult): string {
  return result.kind === 'answered' ? `HTTP ${result.status}` : result.kind;
}

const passing = new Set([401, 408, 412, 425, 429, 500, 502, 503, 504]);
const gone = new Set([403, 404, 410]);

function isPassing(result: SendResult): boolean {
  return result.kind === 'answered' ? passing.has(result.status) : result.kind !== 'not-allowed';
}

/**
 * What to do after an attempt. `failures` counts those before this one; `random` is in [0, 1).
 * Whatever will not pass by itself is buried with its reason, for somebody to look at.
 */
export function nextStep(result: SendResult, failures: number, random: number): NextStep {
  if (result.kind === 'answered' && result.status >= 200 && result.status < 300) {
    return { kind: 'delivered' };
  }
  const reason = reasonOf(result);
  if (result.kind === 'answered' && gone.has(result.status))
    return { kind: 'undeliverable', reason };
  if (!isPassing(result)) return { kind: 'dead-letter', reason };
  if (failures + 1 >= mostFailures) {
    return { kind: 'dead-letter', reason: `${reason}, ${failures + 1} times` };
  }
  const asked = result.kind === 'answered' ? (result.retryAfterMs ?? 0) : 0;
  const afterMs = Math.max(Math.min(asked, longestPauseMs), pauseMs(failures, random));
  return { kind: 'retry', afterMs, reason };
}

/** Whether this says something about the whole connector rather than about one message. */
export function isOutage(result: SendResult): boolean {
  if (result.kind === 'answered') return result.status >= 500;
  return result.kind === 'timed-out' || result.kind === 'broken' || result.kind === 'no-token';
}

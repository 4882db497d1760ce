/** Why there is no number. Each is worded in `shared/text`. */
export type Reason =
  | 'not-a-number'
  | 'out-of-range'
  | 'too-large'
  | 'no-trials'
  | 'no-events'
  | 'no-exposure'
  | 'nobody-eligible'
  | 'all-censored'
  | 'too-few'
  | 'no-variation'
  | 'nothing-tested'
  | 'no-overlap'
  | 'does-not-converge';

/** A number, or the reason why the input has nothing to say. Never NaN, never an exception. */
export type Answer<Value> =
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly reason: Reason };

export function known<Value>(value: Value): Answer<Value> {
  return { kind: 'known', value };
}

export function unknown(reason: Reason): {
  readonly kind: 'unknown';
  readonly reason: Reason;
} {
  return { kind: 'unknown', reason };
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An estimate with its interval. */
export interface Estimate extends Interval {
  readonly estimate: number;
}

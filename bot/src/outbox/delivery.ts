import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { SendResult } from './retry.js';

/** A message that this worker has until its lease ends. */
export interface ClaimedMessage {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly kind: string;
  readonly lane: string;
  readonly payload: unknown;
  readonly attempt: number;
  readonly claimId: string;
}

export type Attempt =
  /** Sent and recorded, or nothing left to send. */
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly result: SendResult }
  /** Not now: the pace allows it only later. Counts as no failure. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** Nothing was sent and nothing will be; it is said why. */
  | { readonly kind: 'give-up'; readonly how: GivenUp; readonly reason: string };

export type GivenUp = 'failed' | 'undeliverable';

/** One kind of message: how it goes out, and what is written when it is given up. */
export interface Deliverer {
  deliver(message: ClaimedMessage): Promise<Attempt>;
  gaveUp(message: ClaimedMessage, how: GivenUp, reason: string): Promise<void>;
  /** Whose places it takes, and whose silence holds back what comes after it; the tenant's where nothing is said. */
  gateOf?(message: ClaimedMessage): string;
}

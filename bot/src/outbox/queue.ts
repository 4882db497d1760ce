import type { ClaimedMessage } from './delivery.js';

/** The store's claims, across tenants. Each answers false when the lease ran out and somebody else has the message. */
export interface OutboxQueue {
  claim(options: {
    readonly limit: number;
    readonly leaseMs: number;
    readonly worker: string;
  }): Promise<readonly ClaimedMessage[]>;
  complete(message: ClaimedMessage): Promise<boolean>;
  reschedule(message: ClaimedMessage, afterMs: number, reason: string): Promise<boolean>;
  bury(message: ClaimedMessage, reason: string): Promise<boolean>;
  /** How long until the next one is due, by the database's clock; undefined when none waits. */
  nextDueInMs(): Promise<number | undefined>;
}

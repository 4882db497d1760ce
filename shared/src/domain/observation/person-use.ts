import type { Instant } from '../../lib/instant.js';
import type { PersonKey, UseCaseId } from '../../lib/ids.js';
import type { DaySet } from './day-set.js';
import type { Trace } from './trace.js';

/** Whose, of what and in which use case. */
export interface PersonUseKey {
  readonly personKey: PersonKey;
  readonly trace: Trace;
  readonly useCaseId: UseCaseId | null;
}

/** What one person left in one use case. It never leaves the server; only groups do. */
export interface PersonUse extends PersonUseKey {
  readonly n: number;
  /** Sums of the kind's amounts. */
  readonly sums: readonly [number, number, number];
  /** The earliest observation; of several at one instant the one with the smallest source key. */
  readonly firstAt: Instant;
  readonly firstKey: string;
  readonly firstCodes: string;
  readonly days: DaySet;
}

import type { Instant } from '../../lib/instant.js';
import type { PersonKey, UseCaseId } from '../../lib/ids.js';
import type { DaySet } from './day-set.js';
import type { Trace } from './trace.js';

/** What one person left in one use case. It never leaves the server; only groups do. */
export interface PersonUse {
  readonly personKey: PersonKey;
  readonly trace: Trace;
  readonly useCaseId: UseCaseId | null;
  readonly n: number;
  /** Sums of the kind's amounts. */
  readonly sums: readonly [number, number, number];
  /** The earliest observation; of several at one instant the one with the smallest source key. */
  readonly firstAt: Instant;
  readonly firstKey: string;
  readonly firstCodes: string;
  readonly days: DaySet;
}

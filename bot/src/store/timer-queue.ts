import { secondMs } from '@causeway/shared/lib/instant.js';
import type { Database } from '../db/database.js';
import type { ClaimedTimer } from './timer-claims.js';
import { claimTimers, completeTimer, retryTimer } from './timer-claims.js';

const leaseMs = 30 * secondMs;
const longestPauseMs = 300 * secondMs;

export interface TimerQueue {
  claim(limit: number): Promise<readonly ClaimedTimer[]>;
  complete(timer: ClaimedTimer): Promise<void>;
  /** Later, and later still the more often it failed. */
  retry(timer: ClaimedTimer): Promise<void>;
}

/** What is due, as one worker takes it. */
export function timerQueue(database: Database, worker: string): TimerQueue {
  return {
    claim: (limit) => claimTimers(database, { limit, leaseMs, worker }),
    async complete(timer) {
      await completeTimer(database, timer);
    },
    async retry(timer) {
      const pauseMs = Math.min(2 ** timer.attempt * secondMs, longestPauseMs);
      await retryTimer(database, timer, (await database.now()) + pauseMs);
    },
  };
}

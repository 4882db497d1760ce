import type { Database } from '../db/database.js';
import {
  buryOutbox,
  claimOutbox,
  completeOutbox,
  nextOutboxAt,
  rescheduleOutbox,
} from '../store/outbox-claims.js';
import type { OutboxQueue } from './queue.js';

/** The outbox table as a queue. Due times are set by the database's clock, by which they are read. */
export function createStoreQueue(database: Database): OutboxQueue {
  return {
    claim: (options) => claimOutbox(database, options),
    complete: (message) => completeOutbox(database, message),
    reschedule: async (message, afterMs, reason) =>
      rescheduleOutbox(database, message, (await database.now()) + afterMs, reason),
    bury: (message, reason) => buryOutbox(database, message, reason),
    async nextDueInMs() {
      const dueAt = await nextOutboxAt(database);
      return dueAt === null ? undefined : dueAt - (await database.now());
    },
  };
}

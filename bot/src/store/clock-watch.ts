import type { Instant } from '@causeway/shared/lib/instant.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import type { Database } from '../db/database.js';

const mostOffMs = 5 * secondMs;

/** What the watch says: once when the clock is found wrong, and once when it is right again. */
export interface ClockReport {
  readonly kind: 'off' | 'near';
  /** Above nought this server is ahead of its database. */
  readonly offMs: number;
}

export interface ClockWatch {
  /** Takes nothing while this server's clock is too far from the database's. */
  readonly whileNear: <Item>(claim: () => Promise<readonly Item[]>) => Promise<readonly Item[]>;
}

/** How far apart the clocks are for certain: the database read its own some time between the two. */
async function offBy(database: Pick<Database, 'now'>, now: () => Instant): Promise<number> {
  const before = now();
  const there = await database.now();
  const after = now();
  if (before > there) return before - there;
  return after < there ? after - there : 0;
}

/** A server that reckons by a wrong clock leaves what is due to others, and says so. */
export function createClockWatch(
  database: Pick<Database, 'now'>,
  now: () => Instant,
  say: (report: ClockReport) => void,
): ClockWatch {
  let said: ClockReport['kind'] = 'near';
  return {
    async whileNear(claim) {
      const offMs = await offBy(database, now);
      const kind = Math.abs(offMs) > mostOffMs ? 'off' : 'near';
      if (kind !== said) say({ kind, offMs });
      said = kind;
      return kind === 'near' ? claim() : [];
    },
  };
}

import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import { timerQueue } from '@causeway/bot/store/timer-queue.js';
import type { TestHouse } from './test-house';

/**
 * SQL Server claims by its own clock, which no test has in its hand: what is due by the test's is put
 * far into the past there, and what is not far into the future.
 */
async function lendClock({ opened, now }: TestHouse): Promise<void> {
  const { database, tenantId } = opened;
  if (database.dialect.kind === 'embedded') return;
  const sql = `
    UPDATE timer
    SET next_try_at = DATEADD(year, CASE WHEN due_at <= @1 THEN -10 ELSE 10 END, due_at)
    WHERE tenant_id = @2 AND claim_id IS NULL AND attempt = 0`;
  const parameters = [database.dialect.instant(now), tenantId];
  await database.commit([{ kind: 'run', query: { sql, parameters } }]);
}

/** What the clock does when it looks at the timers. */
export async function tick(house: TestHouse): Promise<void> {
  const queue = timerQueue(house.opened.database, 'test');
  const failed: unknown[] = [];
  let state: 'more' | 'idle' = 'more';
  while (state === 'more') {
    await lendClock(house);
    state = await runDueTimers(house.ports, queue, (_, error) => failed.push(error));
  }
  if (failed.length > 0) throw new Error('A timer failed', { cause: failed[0] });
}

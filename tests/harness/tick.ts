import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import { timerQueue } from '@causeway/bot/store/timer-queue.js';
import type { TestHouse } from './test-house';

/** What the clock does when it looks at the timers. */
export async function tick(house: TestHouse): Promise<void> {
  const queue = timerQueue(house.opened.database, 'test');
  const failed: unknown[] = [];
  while ((await runDueTimers(house.ports, queue, (_, error) => failed.push(error))) === 'more');
  if (failed.length > 0) throw new Error('A timer failed', { cause: failed[0] });
}

import { dayMs } from '../../lib/instant.js';
import type { ProgramWindow } from './window.js';

/** Windows are set in somebody's local days and observations counted in UTC's: a day lies where its noon does. */
export function isDayIn(window: Pick<ProgramWindow, 'fromAt' | 'untilAt'>, day: number): boolean {
  const noon = day * dayMs + dayMs / 2;
  return window.fromAt <= noon && noon < window.untilAt;
}

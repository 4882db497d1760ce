import type { Instant } from '../../lib/instant.js';
import type { ProgramWindow } from './window.js';

/** A ring that starts when nobody has time to learn asks for a reason. */
export function startsInPeak(
  at: Instant,
  windows: readonly Pick<ProgramWindow, 'kind' | 'fromAt' | 'untilAt'>[],
): boolean {
  return windows.some(
    ({ kind, fromAt, untilAt }) => kind === 'peak' && fromAt <= at && at < untilAt,
  );
}

import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import { isDayIn } from '../window/is-day-in.js';
import type { ProgramWindow } from '../window/window.js';

interface Period {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

export interface PeakCover {
  /** Without a peak, nobody knows how it does under load: a blind spot. */
  readonly kind: 'covered' | 'ahead' | 'not-covered';
  /** Days of the period until now that lay in a peak. */
  readonly days: number;
}

function daysOf({ fromAt, untilAt }: Period): readonly number[] {
  const first = Math.floor(fromAt / dayMs);
  const length = Math.max(0, Math.ceil(untilAt / dayMs) - first);
  const days = Array.from({ length }, (_, at) => first + at);
  return days.filter((day) => isDayIn({ fromAt, untilAt }, day));
}

/** Whether a stress test met the time of heaviest work, or will if it goes on as planned. */
export function peakCovered(
  test: Period,
  windows: readonly Pick<ProgramWindow, 'kind' | 'fromAt' | 'untilAt'>[],
  now: Instant,
): PeakCover {
  const peaks = windows.filter(({ kind }) => kind === 'peak');
  const inPeak = (period: Period) =>
    daysOf(period).filter((day) => peaks.some((peak) => isDayIn(peak, day))).length;
  const soFar = inPeak({ ...test, untilAt: Math.min(test.untilAt, now) });
  if (soFar > 0) return { kind: 'covered', days: soFar };
  return { kind: inPeak(test) > 0 ? 'ahead' : 'not-covered', days: 0 };
}

import type { Instant } from '../../lib/instant.js';
import { codeOf } from '../observation/code-of.js';
import type { Tally } from '../observation/tally.js';
import { isDayIn } from '../window/is-day-in.js';
import type { ProgramWindow } from '../window/window.js';

/** Whose help is off while it is tried whether people manage without. */
const withdrawn: ReadonlySet<string> = new Set(['vendor', 'implementation-team']);

const handledBy = codeOf('ticket', 'handledBy');
const roleOf = codeOf('help', 'role');

export type SupportWindowState =
  | { readonly kind: 'ahead' | 'running' | 'held' }
  /** It says nothing and has to be run again. */
  | { readonly kind: 'broken'; readonly days: readonly number[]; readonly contacts: number };

function isBySupport({ kind, codes }: Tally): boolean {
  if (kind === 'ticket') return withdrawn.has(handledBy(codes));
  return kind === 'help' && withdrawn.has(roleOf(codes));
}

/** Whether vendor and implementation team kept out of a window in which they were to keep out. */
export function supportWindow(
  window: Pick<ProgramWindow, 'fromAt' | 'untilAt'>,
  tallies: readonly Tally[],
  now: Instant,
): SupportWindowState {
  const byDay = new Map<number, number>();
  for (const tally of tallies) {
    if (!isBySupport(tally) || !isDayIn(window, tally.day)) continue;
    byDay.set(tally.day, (byDay.get(tally.day) ?? 0) + tally.n);
  }
  const broken = [...byDay].filter(([, n]) => n > 0);
  if (broken.length > 0) {
    const days = broken.map(([day]) => day).toSorted((a, b) => a - b);
    return { kind: 'broken', days, contacts: broken.reduce((sum, [, n]) => sum + n, 0) };
  }
  if (now < window.fromAt) return { kind: 'ahead' };
  return { kind: now < window.untilAt ? 'running' : 'held' };
}

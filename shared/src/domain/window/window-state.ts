import type { Instant } from '../../lib/instant.js';
import type { Tally } from '../observation/tally.js';
import { supportWindow } from '../participant/support-window.js';
import type { ProgramWindow, WindowState } from './window.js';

interface StateOfWindow {
  readonly state: WindowState;
  readonly contacts: number;
}

/** How a window stands: a peak by the time alone, a withdrawal of support also by what support did. */
export function windowState(
  window: Pick<ProgramWindow, 'kind' | 'fromAt' | 'untilAt'>,
  tallies: readonly Tally[],
  now: Instant,
): StateOfWindow {
  const state = supportWindow(window, window.kind === 'peak' ? [] : tallies, now);
  return { state: state.kind, contacts: state.kind === 'broken' ? state.contacts : 0 };
}

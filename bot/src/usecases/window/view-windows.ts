import type { WindowView } from '@causeway/shared/api/cohort.js';
import type { Tally } from '@causeway/shared/domain/observation/tally.js';
import { windowState } from '@causeway/shared/domain/window/window-state.js';
import type { ProgramWindow } from '@causeway/shared/domain/window/window.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

/** What was observed since the first of the windows began in which support was to keep out. */
async function talliesIn(
  stores: Stores,
  programId: ProgramId,
  windows: readonly ProgramWindow[],
  now: Instant,
): Promise<readonly Tally[]> {
  const begun = windows.filter(({ kind, fromAt }) => kind === 'support-withdrawal' && fromAt < now);
  if (begun.length === 0) return [];
  const from = Math.min(...begun.map(({ fromAt }) => Math.floor(fromAt / dayMs)));
  return stores.tallies.listByDay({ programId, from, until: Math.floor(now / dayMs) });
}

export async function viewWindows(
  stores: Stores,
  programId: ProgramId,
  windows: readonly ProgramWindow[],
  now: Instant,
): Promise<WindowView[]> {
  const setters = windows.map(({ setBy }) => setBy);
  const names = await namePeople(stores, setters, now);
  const tallies = await talliesIn(stores, programId, windows, now);
  return windows.map((window) => {
    const { programId: _program, setBy, ...shown } = window;
    return { ...shown, setBy: names.of(setBy), ...windowState(window, tallies, now) };
  });
}

import type { WindowView } from '@causeway/shared/api/cohort.js';
import type { ProgramWindow } from '@causeway/shared/domain/window/window.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

export async function viewWindows(
  stores: Stores,
  windows: readonly ProgramWindow[],
  now: Instant,
): Promise<WindowView[]> {
  const setters = windows.map(({ setBy }) => setBy);
  const names = await namePeople(stores, setters, now);
  return windows.map(({ programId: _program, setBy, ...window }) => ({
    ...window,
    setBy: names.of(setBy),
  }));
}

import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Rollup } from '../../store/rollup-store.js';
import type { Stores } from '../../store/stores.js';

/**
 * Reads rollups at one moment: nobody counted while `read` was at it, and no portion hangs half done.
 * Undefined asks to come again later.
 */
export async function betweenCounts<Value>(
  stores: Stores,
  programId: ProgramId,
  read: (rollup: Rollup | undefined) => Promise<Value>,
): Promise<Value | undefined> {
  const before = await stores.rollups.get(programId);
  if (before?.portion) return undefined;
  const value = await read(before);
  const after = await stores.rollups.get(programId);
  return before?.version === after?.version ? value : undefined;
}

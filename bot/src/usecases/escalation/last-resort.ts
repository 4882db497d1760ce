import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** Who is told when a whole path stayed silent. */
export async function lastResort(
  stores: Stores,
  programId: ProgramId | null,
): Promise<readonly PersonId[]> {
  const managers = programId ? await stores.grants.holdersOf(programId, 'program-manager') : [];
  return [...new Set([...managers, ...(await stores.persons.administrators())])];
}

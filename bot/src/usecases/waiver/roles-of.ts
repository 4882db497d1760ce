import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** What somebody is in a program at the moment of deciding. */
export async function rolesOf(
  stores: Stores,
  { personId }: Actor,
  programId: ProgramId,
): Promise<readonly GrantRole[]> {
  const grants = await stores.grants.listOf(personId);
  return grants.filter((grant) => grant.programId === programId).map(({ role }) => role);
}

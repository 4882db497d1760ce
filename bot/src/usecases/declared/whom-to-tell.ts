import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** The first of these who is still here; where none is, everybody who answers for the program. */
export async function whomToTell(
  stores: Stores,
  programId: ProgramId,
  candidates: readonly (PersonId | null)[],
): Promise<readonly PersonId[]> {
  const asked = candidates.filter((id) => id !== null);
  const people = await stores.persons.list(asked);
  const here = asked.find((id) => people.get(id)?.leftAt === null);
  return here ? [here] : stores.grants.holdersOf(programId, 'governance-owner');
}

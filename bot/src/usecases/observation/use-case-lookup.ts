import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** Sources name a use case by its id or by its name, in whatever case. */
export async function useCaseLookup(
  stores: Stores,
  programId: ProgramId,
): Promise<(idOrName: string) => UseCaseId | undefined> {
  const useCases = await stores.useCases.list([programId]);
  const current = useCases.filter(({ isRetired }) => !isRetired);
  const named = new Map<string, UseCaseId>();
  // A name that was given again means the one that is in use, and an id always itself.
  for (const { id, name } of [...useCases, ...current]) named.set(name.trim().toLowerCase(), id);
  for (const { id } of useCases) named.set(id, id);
  return (idOrName) => named.get(idOrName) ?? named.get(idOrName.toLowerCase());
}

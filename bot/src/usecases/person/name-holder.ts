import type { Rejected } from '@causeway/shared/lib/decision.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from './name-people.js';

/** A decision knows who was faster by id alone; whoever came too late reads a name. */
export async function nameHolder<Code extends string>(
  stores: Stores,
  rejected: Rejected<Code>,
  now: Instant,
): Promise<Rejected<Code>> {
  const { heldBy } = rejected.facts;
  if (typeof heldBy !== 'string') return rejected;
  const names = await namePeople(stores, [heldBy as PersonId], now);
  const heldByName = names.of(heldBy as PersonId).name;
  return { ...rejected, facts: { ...rejected.facts, heldByName } };
}

import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import type { WaiverId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** Undefined, too, for whoever may not know that it exists. */
export async function loadWaiver(
  stores: Stores,
  actor: Actor,
  id: WaiverId,
): Promise<Waiver | undefined> {
  const waiver = await stores.waivers.get(id);
  return waiver && maySeeEvidence(actor, waiver.programId) ? waiver : undefined;
}

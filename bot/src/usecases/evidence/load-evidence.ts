import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import type { EvidenceId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** Undefined, too, for whoever may not know that it exists. */
export async function loadEvidence(
  stores: Stores,
  actor: Actor,
  id: EvidenceId,
): Promise<Evidence | undefined> {
  const evidence = await stores.evidence.get(id);
  return evidence && maySeeEvidence(actor, evidence.programId) ? evidence : undefined;
}

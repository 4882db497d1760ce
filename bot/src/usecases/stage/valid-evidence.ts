import { isValid } from '@causeway/shared/domain/evidence/is-valid.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { EvidenceId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** What an answer may cite at this moment. */
export async function validEvidence(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<readonly EvidenceId[]> {
  const evidence = await stores.evidence.list(programId);
  return evidence.filter((item) => isValid(item, now)).map(({ id }) => id);
}

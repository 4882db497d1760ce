import { isValid } from '@causeway/shared/domain/evidence/is-valid.js';
import type { EvidenceId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

/** What cannot be cited: of another program, withdrawn, expired, or not there at all. */
export async function findUnknownEvidence(
  stores: Stores,
  programId: ProgramId,
  ids: readonly EvidenceId[],
  now: Instant,
): Promise<readonly EvidenceId[]> {
  const found = await Promise.all(ids.map((id) => stores.evidence.get(id)));
  return ids.filter((_, at) => {
    const evidence = found[at];
    return evidence?.programId !== programId || !isValid(evidence, now);
  });
}

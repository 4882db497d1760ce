import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import { warnAt } from '@causeway/shared/domain/evidence/warn-at.js';
import type { Instant } from '@causeway/shared/lib/instant.js';

export const evidenceStandings = ['expiring', 'valid', 'expired', 'withdrawn'] as const;
export type EvidenceStanding = (typeof evidenceStandings)[number];

/** As the server found it, with what is about to be over apart. */
export function standingOf(evidence: EvidenceView, now: Instant): EvidenceStanding {
  if (evidence.standing !== 'valid') return evidence.standing;
  return now >= warnAt(evidence) ? 'expiring' : 'valid';
}

import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Evidence, EvidenceEvent } from '@causeway/shared/domain/evidence/evidence.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Decide } from '../change-one.js';
import { changeOne } from '../change-one.js';
import type { Ports } from '../ports.js';
import { commitEvidence } from './commit-evidence.js';
import { viewEvidence } from './view-evidence.js';

/** Every change to evidence goes this way; what differs is what is loaded and decided. */
export function changeEvidence(
  ports: Ports,
  actor: Actor,
  decide: Decide<Evidence, EvidenceEvent>,
): Promise<Outcome<EvidenceView>> {
  return changeOne(ports, actor, { commit: commitEvidence, view: viewEvidence }, decide);
}

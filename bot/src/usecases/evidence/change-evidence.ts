import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type {
  Evidence,
  EvidenceEvent,
  EvidenceRejection,
} from '@causeway/shared/domain/evidence/evidence.js';
import type { Decision, Rejected } from '@causeway/shared/lib/decision.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitEvidence } from './commit-evidence.js';
import { viewEvidence } from './view-evidence.js';

interface Decided {
  readonly before: Evidence | undefined;
  readonly decision: Decision<EvidenceEvent, EvidenceRejection>;
}

/** Every change to evidence goes this way; what differs is what is loaded and decided. */
export async function changeEvidence(
  ports: Ports,
  actor: Actor,
  decide: (stores: Stores, now: Instant) => Promise<Decided | Rejected<string>>,
): Promise<Outcome<EvidenceView>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const decided = await decide(stores, now);
    if ('kind' in decided) return decided;
    const { before, decision } = decided;
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    return commitEvidence(ports, stores, before, decision.events, cause);
  });
  if ('kind' in result) return result;
  const [view] = await viewEvidence(ports.read(actor.tenantId), [result], actor, now);
  if (!view) throw new Error('One piece of evidence has one view');
  return done(view);
}

import type { WaiverView } from '@causeway/shared/api/waivers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type {
  Waiver,
  WaiverEvent,
  WaiverRejection,
} from '@causeway/shared/domain/waiver/waiver.js';
import type { Decision, Rejected } from '@causeway/shared/lib/decision.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitWaiver } from './commit-waiver.js';
import { viewWaivers } from './view-waivers.js';

interface Decided {
  readonly before: Waiver | undefined;
  readonly decision: Decision<WaiverEvent, WaiverRejection>;
}

/** Every change to an exception goes this way; what differs is what is loaded and decided. */
export async function changeWaiver(
  ports: Ports,
  actor: Actor,
  decide: (stores: Stores, now: Instant) => Promise<Decided | Rejected<string>>,
): Promise<Outcome<WaiverView>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const decided = await decide(stores, now);
    if ('kind' in decided) return decided;
    const { before, decision } = decided;
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    return commitWaiver(ports, stores, before, decision.events, cause);
  });
  if ('kind' in result) return result;
  const [view] = await viewWaivers(ports.read(actor.tenantId), [result], actor, now);
  if (!view) throw new Error('One exception has one view');
  return done(view);
}

import type { DelegationView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideEndDelegation } from '@causeway/shared/domain/approval/decide-delegation.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { DelegationId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { keepDelegation } from './keep-delegation.js';
import { mayEnd, viewDelegations } from './view-delegations.js';

/** Takes it back, or gives it back; what was said on it before stays said. */
export async function endDelegation(
  ports: Ports,
  actor: Actor,
  command: { readonly delegationId: DelegationId },
): Promise<Outcome<DelegationView>> {
  const now = ports.now();
  const by = actor.personId;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const delegation = await stores.delegations.get(command.delegationId);
    if (!delegation || !mayEnd(delegation, actor)) return reject('absent');
    const decision = decideEndDelegation(delegation, by, now);
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: by, now };
    return keepDelegation(ports, stores, delegation, decision.events, cause);
  });
  if ('kind' in result) return result;
  const [view] = await viewDelegations(ports.read(actor.tenantId), [result], actor, now);
  if (!view) throw new Error('One delegation has one view');
  return done(view);
}

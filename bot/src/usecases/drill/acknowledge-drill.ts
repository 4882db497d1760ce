import type { DrillView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideAcknowledgeDrill } from '@causeway/shared/domain/drill/decide-drill.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { DrillId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitDrill } from './commit-drill.js';
import { viewDrill } from './view-drill.js';

/** "I got this": the path is shown to work as far as this person. */
export async function acknowledgeDrill(
  ports: Ports,
  actor: Actor,
  command: { readonly drillId: DrillId },
): Promise<Outcome<DrillView>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const drill = await stores.drills.get(command.drillId);
    if (!drill) return reject('absent');
    const decision = decideAcknowledgeDrill(drill, actor.personId, now);
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    return commitDrill(ports, stores, drill, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewDrill(ports.read(actor.tenantId), result, now));
}

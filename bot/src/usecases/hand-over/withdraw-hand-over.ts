import type { HandOverPage } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideWithdrawHandOver } from '@causeway/shared/domain/hand-over/decide-hand-over.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { HandOverId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitHandOver } from './commit-hand-over.js';
import { viewHandOver } from './view-hand-over.js';

export async function withdrawHandOver(
  ports: Ports,
  actor: Actor,
  command: { readonly handOverId: HandOverId },
): Promise<Outcome<HandOverPage>> {
  const now = ports.now();
  const { personId } = actor;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const handOver = await stores.handOvers.get(command.handOverId);
    const askerId = handOver && (await stores.handOvers.askerOf(handOver.id));
    if (!handOver || askerId !== personId) return reject('absent');
    const decision = decideWithdrawHandOver(handOver);
    if (decision.kind === 'rejected') return decision;
    const cause = { askerId, judgeId: null, now };
    return commitHandOver(ports, stores, handOver, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewHandOver(ports.read(actor.tenantId), result, personId, now));
}

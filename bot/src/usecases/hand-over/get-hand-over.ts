import type { HandOverPage } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { HandOverId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { mayJudge } from './move-hand-over.js';
import { viewHandOver } from './view-hand-over.js';

export async function getHandOver(
  ports: Ports,
  actor: Actor,
  query: { readonly handOverId: HandOverId },
): Promise<Outcome<HandOverPage, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const handOver = await stores.handOvers.get(query.handOverId);
  if (!handOver) return reject('absent');
  const isAsker = (await stores.handOvers.askerOf(handOver.id)) === actor.personId;
  if (!isAsker && !(await mayJudge(stores, actor, handOver))) return reject('absent');
  return done(await viewHandOver(stores, handOver, actor.personId, ports.now()));
}

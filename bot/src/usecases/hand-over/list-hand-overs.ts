import type { HandOverPage } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewHandOver } from './view-hand-over.js';

const limit = 50;

export async function listHandOvers(
  ports: Ports,
  actor: Actor,
  query: { readonly whose: 'asked' | 'waiting' },
): Promise<Outcome<{ handOvers: HandOverPage[] }, never>> {
  const stores = ports.read(actor.tenantId);
  const { personId } = actor;
  const found =
    query.whose === 'asked'
      ? await stores.handOvers.listAsked(personId, limit)
      : await stores.handOvers.listWaiting(personId, limit);
  const now = ports.now();
  const views = found.map((handOver) => viewHandOver(stores, handOver, personId, now));
  return done({ handOvers: await Promise.all(views) });
}

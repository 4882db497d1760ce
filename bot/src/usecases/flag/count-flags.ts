import type { FlagFilter } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { boardSelection } from './board-selection.js';

export async function countFlags(
  ports: Ports,
  actor: Actor,
  query: FlagFilter,
): Promise<Outcome<{ counts: Record<FlagState, number>; isCapped: boolean }, never>> {
  const stores = ports.read(actor.tenantId);
  return done(await stores.flags.countByState(boardSelection(actor, query, ports.now())));
}

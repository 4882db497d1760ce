import type { FlagPage } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayTriage } from '@causeway/shared/domain/access/permissions.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { viewFlag } from './view-flag.js';

/**
 * A flag the actor may triage. One that they may not see is absent to them, so that an id tells
 * nothing.
 */
export async function flagToTriage(
  stores: Stores,
  actor: Actor,
  flagId: FlagId,
): Promise<Flag | Rejected<'absent'>> {
  const flag = await stores.flags.get(flagId);
  return flag && mayTriage(actor, flag.programId) ? flag : reject('absent');
}

/** The page of one flag, for those who triage it. */
export async function getFlag(
  ports: Ports,
  actor: Actor,
  query: { readonly flagId: FlagId },
): Promise<Outcome<FlagPage, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const flag = await flagToTriage(stores, actor, query.flagId);
  return 'kind' in flag ? flag : done(await viewFlag(stores, flag, actor, ports.now()));
}

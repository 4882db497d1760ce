import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import type { FlagEvent, FlagRejection } from '@causeway/shared/domain/flag/flag-event.js';
import type { Decision, Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitFlag } from './commit-flag.js';
import { viewMyFlag } from './view-my-flag.js';

/** A flag that somebody else raised is absent to everybody but its owners. */
export async function myFlag(
  stores: Stores,
  actor: Actor,
  flagId: FlagId,
): Promise<Flag | Rejected<'absent'>> {
  const reporterId = await stores.flags.reporterOf(flagId);
  const flag = reporterId === actor.personId ? await stores.flags.get(flagId) : undefined;
  return flag ?? reject('absent');
}

export async function moveMyFlag(
  ports: Ports,
  actor: Actor,
  command: { readonly flagId: FlagId },
  decide: (flag: Flag, now: Instant) => Decision<FlagEvent, FlagRejection>,
): Promise<Outcome<MyFlag, FlagRejection | 'absent'>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const flag = await myFlag(stores, actor, command.flagId);
    if ('kind' in flag) return flag;
    const decision = decide(flag, now);
    if (decision.kind === 'rejected') return decision;
    const cause = { by: 'reporter', personId: actor.personId, now } as const;
    return commitFlag(ports, stores, flag, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewMyFlag(ports.read(actor.tenantId), result.flag, now));
}

import type { FlagPage } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { OwnerMove } from '@causeway/shared/domain/flag/decide-flag.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import type { FlagEvent, FlagRejection } from '@causeway/shared/domain/flag/flag-event.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { nameHolder } from '../person/name-holder.js';
import type { Ports } from '../ports.js';
import { commitFlag } from './commit-flag.js';
import { flagToTriage, getFlag } from './get-flag.js';

export type MoveRejection = FlagRejection | 'absent' | 'forbidden' | 'unknown-person';

export interface FlagMove {
  readonly flagId: FlagId;
  readonly version: number;
}

type Decide = (
  flag: Flag,
  move: OwnerMove,
  stores: Stores,
) => Decision<FlagEvent, MoveRejection> | Promise<Decision<FlagEvent, MoveRejection>>;

/** Every owner's move on a flag goes this way; what differs is the decision. */
export async function moveFlag(
  ports: Ports,
  actor: Actor,
  command: FlagMove,
  decide: Decide,
): Promise<Outcome<FlagPage, MoveRejection>> {
  const now = ports.now();
  const move: OwnerMove = { by: actor.personId, now, version: command.version };
  const rejected = await ports.commands.run(actor.tenantId, async (stores) => {
    const flag = await flagToTriage(stores, actor, command.flagId);
    if ('kind' in flag) return flag;
    const decision = await decide(flag, move, stores);
    if (decision.kind === 'rejected') return nameHolder(stores, decision, now);
    await commitFlag(ports, stores, flag, decision.events, {
      by: 'owner',
      personId: actor.personId,
      now,
    });
    return undefined;
  });
  return rejected ?? (await getFlag(ports, actor, command));
}

import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideHandFlagTo } from '@causeway/shared/domain/flag/decide-flag.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { triagersOf } from './list-colleagues.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function handFlagTo(
  ports: Ports,
  actor: Actor,
  command: FlagMove & { readonly personId: PersonId },
) {
  return moveFlag(ports, actor, command, async (flag, move, stores) => {
    const colleagues = await triagersOf(stores, flag.programId);
    if (!colleagues.includes(command.personId)) return reject('unknown-person');
    return decideHandFlagTo(flag, { ...move, to: command.personId });
  });
}

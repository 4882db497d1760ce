import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decidePlanCorrection } from '@causeway/shared/domain/flag/decide-correction.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { triagersOf } from './list-colleagues.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function planCorrection(
  ports: Ports,
  actor: Actor,
  command: FlagMove & {
    readonly recipients: string;
    readonly ownerId: PersonId;
    readonly dueAt: Instant;
  },
) {
  const { recipients, ownerId, dueAt } = command;
  return moveFlag(ports, actor, command, async (flag, move, stores) => {
    const colleagues = await triagersOf(stores, flag.programId);
    if (!colleagues.includes(ownerId)) return reject('unknown-person');
    return decidePlanCorrection(flag, { ...move, recipients, ownerId, dueAt });
  });
}

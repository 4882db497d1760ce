import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideReopenFlag } from '@causeway/shared/domain/flag/decide-flag.js';
import type { Ports } from '../ports.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function reopenFlag(
  ports: Ports,
  actor: Actor,
  command: FlagMove & { readonly because: string },
) {
  return moveFlag(ports, actor, command, (flag, move) =>
    decideReopenFlag(flag, { ...move, because: command.because }),
  );
}

import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideCloseCorrection } from '@causeway/shared/domain/flag/decide-correction.js';
import type { Ports } from '../ports.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function closeCorrection(
  ports: Ports,
  actor: Actor,
  command: FlagMove & { readonly how: 'done' | 'not-possible'; readonly text: string },
) {
  return moveFlag(ports, actor, command, (flag, move) =>
    decideCloseCorrection(flag, { ...move, how: command.how, text: command.text }),
  );
}

import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideUndoMove } from '@causeway/shared/domain/flag/decide-flag.js';
import type { Ports } from '../ports.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function undoFlagMove(ports: Ports, actor: Actor, command: FlagMove) {
  return moveFlag(ports, actor, command, decideUndoMove);
}

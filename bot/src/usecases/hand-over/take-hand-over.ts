import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideTakeHandOver } from '@causeway/shared/domain/hand-over/decide-hand-over.js';
import type { Ports } from '../ports.js';
import type { HandOverMove } from './move-hand-over.js';
import { moveHandOver } from './move-hand-over.js';

export function takeHandOver(ports: Ports, actor: Actor, command: HandOverMove) {
  return moveHandOver(ports, actor, command, decideTakeHandOver);
}

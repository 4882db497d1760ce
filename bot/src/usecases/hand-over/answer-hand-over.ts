import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideAnswerHandOver } from '@causeway/shared/domain/hand-over/decide-hand-over.js';
import type { Judgement } from '@causeway/shared/domain/hand-over/hand-over.js';
import type { Ports } from '../ports.js';
import type { HandOverMove } from './move-hand-over.js';
import { moveHandOver } from './move-hand-over.js';

export function answerHandOver(
  ports: Ports,
  actor: Actor,
  command: HandOverMove & { readonly judgement: Judgement; readonly text: string },
) {
  const { judgement, text } = command;
  return moveHandOver(ports, actor, command, (handOver, move) =>
    decideAnswerHandOver(handOver, { ...move, judgement, text }),
  );
}

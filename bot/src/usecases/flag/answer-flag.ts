import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideAnswerFlag } from '@causeway/shared/domain/flag/decide-flag.js';
import type { Ports } from '../ports.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function answerFlag(
  ports: Ports,
  actor: Actor,
  command: FlagMove & {
    readonly kind: 'changed' | 'no-change';
    readonly text: string;
    readonly toAll?: string | undefined;
  },
) {
  const { kind, text, toAll = '' } = command;
  return moveFlag(ports, actor, command, (flag, move) =>
    decideAnswerFlag(flag, { ...move, kind, text, toAll }),
  );
}

import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideAskReporter } from '@causeway/shared/domain/flag/decide-flag.js';
import type { Ports } from '../ports.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function askReporter(
  ports: Ports,
  actor: Actor,
  command: FlagMove & { readonly text: string },
) {
  return moveFlag(ports, actor, command, (flag, move) =>
    decideAskReporter(flag, { ...move, text: command.text }),
  );
}

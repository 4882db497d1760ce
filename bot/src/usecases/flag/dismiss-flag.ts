import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { DismissalReason } from '@causeway/shared/domain/flag/flag.js';
import { decideDismissFlag } from '@causeway/shared/domain/flag/decide-flag.js';
import type { Ports } from '../ports.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function dismissFlag(
  ports: Ports,
  actor: Actor,
  command: FlagMove & { readonly reason: DismissalReason; readonly text: string },
) {
  return moveFlag(ports, actor, command, (flag, move) =>
    decideDismissFlag(flag, { ...move, reason: command.reason, text: command.text }),
  );
}

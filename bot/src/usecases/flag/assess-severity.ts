import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { SeverityJudgement } from '@causeway/shared/domain/flag/decide-flag.js';
import { decideSetSeverity } from '@causeway/shared/domain/flag/decide-flag.js';
import type { Ports } from '../ports.js';
import type { FlagMove } from './move-flag.js';
import { moveFlag } from './move-flag.js';

export function assessSeverity(
  ports: Ports,
  actor: Actor,
  command: FlagMove & { readonly judgement: SeverityJudgement },
) {
  return moveFlag(ports, actor, command, (flag, move) =>
    decideSetSeverity(flag, { ...move, judgement: command.judgement }),
  );
}

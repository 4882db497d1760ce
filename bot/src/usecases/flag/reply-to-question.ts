import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideReplyToQuestion } from '@causeway/shared/domain/flag/decide-flag-as-reporter.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { moveMyFlag } from './move-my-flag.js';

export function replyToQuestion(
  ports: Ports,
  actor: Actor,
  command: { readonly flagId: FlagId; readonly text: string },
) {
  return moveMyFlag(ports, actor, command, (flag, now) =>
    decideReplyToQuestion(flag, command.text, now),
  );
}

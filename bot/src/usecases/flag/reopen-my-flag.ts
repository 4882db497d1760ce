import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideReopenAsReporter } from '@causeway/shared/domain/flag/decide-flag-as-reporter.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { moveMyFlag } from './move-my-flag.js';

export function reopenMyFlag(
  ports: Ports,
  actor: Actor,
  command: { readonly flagId: FlagId; readonly because: string },
) {
  return moveMyFlag(ports, actor, command, (flag) => decideReopenAsReporter(flag, command.because));
}

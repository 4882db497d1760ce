import type { FlagPage } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { isAdministrator } from '@causeway/shared/domain/access/permissions.js';
import { decideAssignFlag } from '@causeway/shared/domain/flag/decide-flag-by-clock.js';
import { refuseStale } from '@causeway/shared/domain/flag/decide-flag.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitFlag } from './commit-flag.js';
import type { FlagMove } from './move-flag.js';
import { viewFlag } from './view-flag.js';

/** An administrator gives an unassigned flag to a program; from then on its owners triage it. */
export async function assignFlag(
  ports: Ports,
  actor: Actor,
  command: FlagMove & { readonly programId: ProgramId; readonly useCaseId: UseCaseId | null },
): Promise<Outcome<FlagPage>> {
  if (!isAdministrator(actor)) return reject('forbidden');
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const flag = await stores.flags.get(command.flagId);
    if (!flag) return reject('absent');
    const stale = refuseStale(flag, command.version);
    if (stale) return stale;
    const program = await stores.programs.get(command.programId);
    if (!program) return reject('unknown-program');
    const useCase = command.useCaseId ? await stores.useCases.get(command.useCaseId) : undefined;
    if (command.useCaseId && useCase?.programId !== program.id) return reject('unknown-use-case');
    const decision = decideAssignFlag(flag, command);
    if (decision.kind === 'rejected') return decision;
    return commitFlag(ports, stores, flag, decision.events, {
      by: 'owner',
      personId: actor.personId,
      now,
    });
  });
  if ('kind' in result) return result;
  return done(await viewFlag(ports.read(actor.tenantId), result.flag, actor, now));
}

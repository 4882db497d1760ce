import type { FlagFilter } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { triagedPrograms } from '@causeway/shared/domain/access/permissions.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';

/** The programs a filter leaves of those this person triages. */
function programsFor(actor: Actor, filter: FlagFilter): readonly (ProgramId | null)[] {
  const mine = triagedPrograms(actor);
  if (filter.program === undefined) return mine;
  const wanted = filter.program === 'unassigned' ? null : filter.program;
  return mine.filter((program) => program === wanted);
}

/** A filter as the store reads it, within what this person may see. */
export function boardSelection(actor: Actor, filter: FlagFilter, now: Instant) {
  return {
    programs: programsFor(actor, filter),
    ...(filter.useCase ? { useCaseId: filter.useCase } : {}),
    ...(filter.reason ? { reason: filter.reason } : {}),
    ...(filter.severity ? { severity: filter.severity } : {}),
    ...(filter.reach ? { reach: filter.reach } : {}),
    ...(filter.mine ? { heldBy: actor.personId } : {}),
    ...(filter.overdue ? { overdueAt: now } : {}),
  };
}

import type { EntryView } from '@causeway/shared/api/registers.js';
import type { RegisterMove } from '@causeway/shared/domain/register/register-kind.js';

/** Whoever added it, sees to it or took the last step cannot be its second person. */
export function isBarredFrom(move: RegisterMove, entry: EntryView, personId: string): boolean {
  if (!move.needs.includes('second-person')) return false;
  const last = entry.steps.findLast((step) => step.what === 'moved');
  return [entry.addedBy?.id, entry.owner?.id, last?.by.id].includes(personId as never);
}

import type { WaitingView } from '@causeway/shared/api/waiting.js';
import type { WaitingContext } from './waiting-context.js';
import type { Waiting } from './waiting.js';

export function viewWaiting(
  context: WaitingContext,
  { programId, waitsFor: _waitsFor, ...waiting }: Waiting,
): Omit<WaitingView, 'waitsFor'> {
  const { programs, now } = context;
  const { dueAt } = waiting;
  return {
    ...waiting,
    program: { id: programId, name: programs.get(programId)?.name ?? '' },
    isOverdue: dueAt !== null && now >= dueAt,
  };
}

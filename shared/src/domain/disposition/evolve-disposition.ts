import type { Disposition, DispositionEvent } from './disposition.js';

export function evolveDisposition(
  before: Disposition | undefined,
  event: DispositionEvent,
): Disposition {
  if (event.type !== 'disposition-condition-met') return event.disposition;
  if (!before) throw new Error(`${event.type} has no disposition to happen to`);
  return { ...before, version: before.version + 1, conditionMetAt: event.at };
}

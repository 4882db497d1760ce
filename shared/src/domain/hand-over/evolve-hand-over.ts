import { assertNever } from '../../lib/assert-never.js';
import type { HandOver, HandOverEvent } from './hand-over.js';

export function evolveHandOver(before: HandOver | undefined, event: HandOverEvent): HandOver {
  if (event.type === 'hand-over-raised') return event.handOver;
  if (!before) throw new Error(`${event.type} has no hand-over to happen to`);
  switch (event.type) {
    case 'hand-over-asked':
    case 'hand-over-passed-on':
      return { ...before, state: 'open', takenBy: null, ask: event.ask };
    case 'hand-over-path-exhausted':
      return { ...before, ask: null };
    case 'hand-over-taken':
      return { ...before, state: 'taken', takenBy: event.by };
    case 'hand-over-answered':
      return { ...before, state: 'answered', ask: null, answer: event.answer };
    case 'hand-over-withdrawn':
      return { ...before, state: 'withdrawn', ask: null };
    default:
      return assertNever(event);
  }
}

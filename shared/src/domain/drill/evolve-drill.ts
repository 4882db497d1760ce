import { assertNever } from '../../lib/assert-never.js';
import type { Instant } from '../../lib/instant.js';
import type { Skipped } from '../escalation/ask.js';
import type { Drill, DrillEvent, DrillStep } from './drill.js';

/** The person asked before did not answer; those passed over were absent or had left. */
function moveOn(drill: Drill, skipped: readonly Skipped[], at: Instant): DrillStep[] {
  const { ask, steps } = drill;
  const unanswered: DrillStep[] = ask ? [{ personId: ask.personId, result: 'no-answer', at }] : [];
  const passedOver = skipped.map(({ personId, because }) => ({ personId, result: because, at }));
  return [...steps, ...unanswered, ...passedOver];
}

export function evolveDrill(before: Drill | undefined, event: DrillEvent): Drill {
  if (event.type === 'drill-started') return event.drill;
  if (!before) throw new Error(`${event.type} has no drill to happen to`);
  switch (event.type) {
    case 'drill-asked': {
      const asked: DrillStep = { personId: event.ask.personId, result: 'asked', at: event.at };
      return {
        ...before,
        ask: event.ask,
        steps: [...moveOn(before, event.skipped, event.at), asked],
      };
    }
    case 'drill-acknowledged': {
      const step: DrillStep = { personId: event.by, result: 'acknowledged', at: event.at };
      return {
        ...before,
        state: 'acknowledged',
        ask: null,
        steps: [...before.steps, step],
        endedAt: event.at,
      };
    }
    case 'drill-exhausted':
      return {
        ...before,
        state: 'exhausted',
        ask: null,
        steps: moveOn(before, event.skipped, event.at),
        endedAt: event.at,
      };
    default:
      return assertNever(event);
  }
}

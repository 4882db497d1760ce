import { assertNever } from '../../lib/assert-never.js';
import type { Instant } from '../../lib/instant.js';
import type { Stage, StageEvent } from './stage.js';
import type { Standing } from './transition.js';

/** Another place begins with a date of its own, and with nothing that was said about the last one. */
function arrive(before: Stage, to: Standing, at: Instant, decideBy: Instant | null): Stage {
  return {
    ...before,
    phase: to.phase,
    ring: to.ring,
    since: at,
    decideBy,
    remindedAt: null,
    overdueAt: null,
    extensions: [],
    furthestRing: Math.max(before.furthestRing, to.ring ?? 0),
  };
}

export function evolveStage(before: Stage | undefined, event: StageEvent): Stage {
  if (event.type === 'stage-started') return event.stage;
  if (!before) throw new Error(`${event.type} has no stage to happen to`);
  switch (event.type) {
    case 'stage-lead-named':
      return { ...before, leadId: event.leadId };
    case 'stage-answered':
      return { ...before, answers: [...before.answers, event.answer] };
    case 'stage-advanced': {
      const { to, step, decideBy } = event;
      return { ...arrive(before, to, step.at, decideBy), steps: [...before.steps, step] };
    }
    case 'stage-extended': {
      const { extension } = event;
      return {
        ...before,
        decideBy: extension.until,
        remindedAt: null,
        overdueAt: null,
        extensions: [...before.extensions, extension],
      };
    }
    case 'stage-ended':
      return {
        ...before,
        phase: 'ended',
        ring: null,
        since: event.end.at,
        decideBy: null,
        end: event.end,
      };
    case 'stage-held':
    case 'stage-halted':
      return { ...before, stops: [...before.stops, event.stop] };
    case 'stage-resumed':
      return { ...before, stops: before.stops.filter(({ id }) => id !== event.stop.id) };
    case 'stage-retreated':
      return arrive(before, event.to, event.at, event.decideBy);
    case 'stage-decision-near':
      return { ...before, remindedAt: event.at };
    case 'stage-decision-overdue':
      return { ...before, remindedAt: event.at, overdueAt: before.overdueAt ?? event.at };
    default:
      return assertNever(event);
  }
}

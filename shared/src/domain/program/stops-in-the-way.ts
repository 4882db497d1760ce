import type { Ring } from '../ring/ring.js';
import type { Stop } from './stage.js';
import type { Transition } from './transition.js';

/**
 * What forbids a step. A stop of one ring is in the way of that ring and of all after it; a stop of
 * one use case only where the step opens that use case to more people. Nothing completes over a stop.
 */
export function stopsInTheWay<AnyStop extends Pick<Stop, 'scope'>>(
  stops: readonly AnyStop[],
  transition: Transition,
  next: Pick<Ring, 'useCaseIds'> | undefined,
): readonly AnyStop[] {
  if (transition.kind !== 'ring') return stops;
  return stops.filter(({ scope }) => {
    const isReached = scope.ring === null || scope.ring <= transition.to;
    const opens = scope.useCaseId === null || next?.useCaseIds.includes(scope.useCaseId) === true;
    return isReached && opens;
  });
}

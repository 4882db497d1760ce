import type { Observation } from '@causeway/shared/domain/observation/observation.js';

/** The same content under the same key was sent before and is no news. */
export function isSameObservation(left: Observation, right: Observation): boolean {
  return (
    left.kind === right.kind &&
    left.at === right.at &&
    left.personKey === right.personKey &&
    left.otherPersonKey === right.otherPersonKey &&
    left.useCaseId === right.useCaseId &&
    left.ring === right.ring &&
    left.codes === right.codes &&
    left.corrects === right.corrects &&
    left.amounts.every((amount, place) => amount === right.amounts[place])
  );
}

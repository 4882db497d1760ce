import type { MeasureInput, PersonRecord } from './measure.js';
import { dayOf, exposureOf } from './own-clock.js';

/** Everybody who was ever given access, and of them those who had it for a full day. */
export function peopleWithAccess({ people, today }: Pick<MeasureInput, 'people' | 'today'>): {
  readonly eligible: readonly PersonRecord[];
  readonly exposed: readonly PersonRecord[];
} {
  return {
    eligible: people.filter(({ accessAt }) => accessAt !== null && dayOf(accessAt) <= today),
    exposed: people.filter((person) => exposureOf(person, today) !== null),
  };
}

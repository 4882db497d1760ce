import { dayOf } from './own-clock.js';
import type { MeasureInput, PersonRecord } from './measure.js';

/** Tallies end with the day before: what somebody first did today is in no number of uses yet. */
export function countedUses(input: MeasureInput): MeasureInput {
  const counted = (person: PersonRecord): PersonRecord => ({
    ...person,
    uses: person.uses.filter(({ n, firstAt }) => n > 0 && dayOf(firstAt) < input.today),
  });
  return { ...input, people: input.people.map(counted), others: input.others.map(counted) };
}

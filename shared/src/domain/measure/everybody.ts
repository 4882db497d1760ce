import type { MeasureInput, PersonRecord } from './measure.js';

/** Whoever left something, in the cohort or not: numbers of uses speak of all of them. */
export function everybody({
  people,
  others,
}: Pick<MeasureInput, 'people' | 'others'>): readonly PersonRecord[] {
  return others.length === 0 ? people : [...people, ...others];
}

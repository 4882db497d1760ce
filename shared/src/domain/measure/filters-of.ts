import { provenances } from '../participant/participant.js';
import { isIn, strata } from '../participant/stratum.js';
import type { Filter, FilterBy, Measure, MeasureInput } from './measure.js';

function cutsBy(by: Exclude<FilterBy, 'all'>, { people, useCases }: MeasureInput): Filter[] {
  switch (by) {
    case 'use-case':
      return useCases.map(({ useCaseId }) => ({ by, useCaseId }));
    case 'ring': {
      const rings = new Set(people.flatMap(({ ring }) => (ring === null ? [] : [ring])));
      return [...rings].toSorted((left, right) => left - right).map((ring) => ({ by, ring }));
    }
    case 'provenance':
      return provenances
        .filter((provenance) => people.some((person) => person.provenance === provenance))
        .map((provenance) => ({ by, provenance }));
    case 'stratum':
      return strata
        .filter((stratum) => people.some((person) => isIn(person.strata, stratum)))
        .map((stratum) => ({ by, stratum }));
  }
}

/** The cuts by which a measure is published, the whole program first. */
export function filtersOf(measure: Measure, input: MeasureInput): readonly Filter[] {
  return [{ by: 'all' }, ...measure.filters.flatMap((by) => cutsBy(by, input))];
}

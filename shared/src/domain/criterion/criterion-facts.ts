import type { Facts } from '../../lib/decision.js';
import type { Filter } from '../measure/measure.js';
import type { CriterionTerms } from './criterion.js';

/** Of whom or what it speaks: a use case's id, a ring's number, a group's name. */
export function aboutOf(filter: Filter): string {
  switch (filter.by) {
    case 'all':
      return '';
    case 'use-case':
      return filter.useCaseId;
    case 'ring':
      return String(filter.ring);
    case 'provenance':
      return filter.provenance;
    case 'stratum':
      return filter.stratum;
  }
}

/** What tells a registered criterion from every other, as a sentence about it needs it. */
export function criterionFacts({ measure, filter, direction, threshold }: CriterionTerms): Facts {
  return { measure, by: filter.by, about: aboutOf(filter), direction, threshold };
}

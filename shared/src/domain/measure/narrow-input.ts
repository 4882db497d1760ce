import { assertNever } from '../../lib/assert-never.js';
import type { Tally } from '../observation/tally.js';
import { isIn } from '../participant/stratum.js';
import type { Filter, MeasureInput, PersonRecord } from './measure.js';

interface Cut {
  readonly isTallyIn: (tally: Tally) => boolean;
  readonly isPersonIn: (person: PersonRecord) => boolean;
}

function cutBy(filter: Exclude<Filter, { by: 'all' } | { by: 'use-case' }>): Cut {
  switch (filter.by) {
    case 'ring':
      return {
        isTallyIn: ({ ring }) => ring === filter.ring,
        isPersonIn: ({ ring }) => ring === filter.ring,
      };
    case 'provenance':
      return {
        isTallyIn: ({ provenance }) => provenance === filter.provenance,
        isPersonIn: ({ provenance }) => provenance === filter.provenance,
      };
    case 'stratum':
      return {
        isTallyIn: ({ strata }) => isIn(strata, filter.stratum),
        isPersonIn: ({ strata }) => isIn(strata, filter.stratum),
      };
    default:
      return assertNever(filter);
  }
}

/** The same program, seen through one cut. By use case everybody stays, with what they did in it. */
export function narrowInput(input: MeasureInput, filter: Filter): MeasureInput {
  if (filter.by === 'all') return input;
  if (filter.by === 'use-case') {
    const { useCaseId } = filter;
    const inIt = (person: PersonRecord): PersonRecord => ({
      ...person,
      uses: person.uses.filter((use) => use.useCaseId === useCaseId),
    });
    return {
      ...input,
      tallies: input.tallies.filter((tally) => tally.useCaseId === useCaseId),
      people: input.people.map(inIt),
      others: input.others.map(inIt),
      useCases: input.useCases.filter((useCase) => useCase.useCaseId === useCaseId),
    };
  }
  const { isTallyIn, isPersonIn } = cutBy(filter);
  return {
    ...input,
    tallies: input.tallies.filter(isTallyIn),
    people: input.people.filter(isPersonIn),
    others: input.others.filter(isPersonIn),
  };
}

import type { Filter } from '../domain/measure/measure.js';
import type { Locale } from '../domain/person/person.js';
import { formatNumber } from './format.js';
import { gateWords } from './gate-words.js';
import { filterByWords } from './measure-text.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

function groupName(filter: Filter, useCases: readonly Named[], locale: Locale): string {
  const words = gateWords(locale);
  switch (filter.by) {
    case 'all':
      return filterByWords(locale).all;
    case 'use-case':
      return useCases.find(({ id }) => id === filter.useCaseId)?.name ?? filter.useCaseId;
    case 'ring':
      return words.stage(formatNumber(filter.ring, locale));
    case 'provenance':
      return words[`came.${filter.provenance}`];
    case 'stratum':
      return words[`stratum.${filter.stratum}`];
  }
}

/** Of whom or what a number speaks, as a row of a chart is called. */
export function filterName(filter: Filter, useCases: readonly Named[], locale: Locale): string {
  const name = groupName(filter, useCases, locale);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

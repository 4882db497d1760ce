import { provenances } from '@causeway/shared/domain/participant/participant.js';
import { strata } from '@causeway/shared/domain/participant/stratum.js';
import type { Filter, FilterBy } from '@causeway/shared/domain/measure/measure.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { filterName } from '@causeway/shared/text/filter-name.js';

interface Choosable {
  readonly useCases: readonly { readonly id: UseCaseId; readonly name: string }[];
  readonly rings: readonly number[];
}

interface FilterOption {
  /** The filter as a text, for a list to hold. */
  readonly value: string;
  readonly label: string;
  readonly filter: Filter;
}

function filtersBy(by: FilterBy, { useCases, rings }: Choosable): readonly Filter[] {
  switch (by) {
    case 'all':
      return [{ by }];
    case 'use-case':
      return useCases.map(({ id }) => ({ by, useCaseId: id }));
    case 'ring':
      return rings.map((ring) => ({ by, ring }));
    case 'provenance':
      return provenances.map((provenance) => ({ by, provenance }));
    case 'stratum':
      return strata.map((stratum) => ({ by, stratum }));
  }
}

/** Of whom or what something may be said, to choose one. */
export function filterOptions(
  offered: readonly FilterBy[],
  choosable: Choosable,
  locale: Locale,
): readonly FilterOption[] {
  return offered
    .flatMap((by) => filtersBy(by, choosable))
    .map((filter) => ({
      value: canonicalJson(filter),
      label: filterName(filter, choosable.useCases, locale),
      filter,
    }));
}

import type { CriterionVersionView } from '@causeway/shared/api/criteria.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { formatPercent } from '@causeway/shared/text/format.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { Named } from '../../components/charts/driver-words.js';

/** What is counted, and of whom. */
export function criterionName(
  { measure, filter }: CriterionVersionView,
  useCases: readonly Named[],
  locale: Locale,
): string {
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const name = names[measure] ?? measure;
  return filter.by === 'all' ? name : `${name} · ${filterName(filter, useCases, locale)}`;
}

/** What was agreed on it, in a few words. */
export function termsWords({ direction, threshold }: CriterionVersionView, locale: Locale): string {
  const words = chartText(locale);
  const percent = formatPercent(threshold, locale);
  return direction === 'above' ? words.mustBeAbove(percent) : words.mustBeBelow(percent);
}

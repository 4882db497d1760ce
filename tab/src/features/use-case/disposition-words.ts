import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { formatDay, formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { workPageText } from '@causeway/shared/text/work-page-text.js';

export type UseCaseRow = UseCaseListView['useCases'][number];
export type DispositionView = UseCaseRow['dispositions'][number];
export type ConditionMeasures = UseCaseListView['conditionMeasures'];

/** Shares are typed and read as per cent; everything else as it is counted. */
export function isShareOf(measures: ConditionMeasures, name: string): boolean {
  return measures.some((one) => one.name === name && one.form === 'share');
}

/** With which numbers, under which condition, or why. */
export function dispositionSentence(
  { value }: DispositionView,
  measures: ConditionMeasures,
  locale: Locale,
): string {
  const words = workPageText(locale);
  switch (value.kind) {
    case 'ready':
      return words.readyRates(
        formatPercent(value.allowedErrorRate, locale),
        formatPercent(value.badErrorRate, locale),
      );
    case 'needs-design':
      return value.what ?? words.byAudits;
    case 'out-of-scope':
      return value.because;
    case 'staged-for-later': {
      const { measure, comparison, threshold, minimumTrials } = value.condition;
      return words.laterWhen(
        measureNameWords(locale)[measure],
        words[comparison],
        isShareOf(measures, measure)
          ? formatPercent(threshold, locale)
          : formatNumber(threshold, locale),
        formatNumber(minimumTrials, locale),
      );
    }
  }
}

/** By whom, when, and in which stage of the rollout. */
export function judgedWords(
  { by, at, judgedInRing }: DispositionView,
  { locale, timeZone }: { readonly locale: Locale; readonly timeZone: string },
): string {
  const words = workPageText(locale);
  const said = words.judgedBy(by?.name ?? words.theAudits, formatDay(at, locale, timeZone));
  if (judgedInRing === null) return said;
  return words.judgedIn(gateWords(locale).stage(formatNumber(judgedInRing, locale)), said);
}

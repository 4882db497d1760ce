import type { PlannedPilotView } from '@causeway/shared/api/gates.js';
import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import type { PlanVerdict } from '@causeway/shared/domain/gate/plan-pilot.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { plannerText } from '@causeway/shared/text/planner-text.js';

export type PlannedRegistered = PlannedPilotView['registered'][number];
export type PlannedLine = PlannedPilotView['lines'][number];

/** The mark that stands beside the words of a verdict. */
export const verdictMarks = {
  'only-open': 'inconclusive',
  'can-fail': 'fail',
  'can-pass-or-fail': 'pass',
  'can-pass': 'pass',
} as const satisfies Readonly<Record<Exclude<PlanVerdict, 'by-work'>, ResultOutcome>>;

/** What stays open comes first: that is what a plan can still change. */
const worstFirst: readonly PlanVerdict[] = [
  'only-open',
  'can-fail',
  'can-pass-or-fail',
  'can-pass',
  'by-work',
];

export function inOrder<Of extends { readonly verdict: PlanVerdict }>(
  planned: readonly Of[],
): readonly Of[] {
  return worstFirst.flatMap((verdict) => planned.filter((one) => one.verdict === verdict));
}

export function measureName(measure: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  return names[measure] ?? measure;
}

/** What must be shown of a measure: above or below which share. */
export function boundName({ terms }: PlannedRegistered, locale: Locale): string {
  const threshold = formatPercent(terms.threshold, locale);
  const words = gateWords(locale);
  const bound = terms.direction === 'above' ? words.above(threshold) : words.below(threshold);
  return plannerText(locale).bound(measureName(terms.measure, locale), bound);
}

/** From how many on it is shown, or up to how many; in the direction in which counting helps. */
export function countWords(
  { terms }: Pick<PlannedRegistered, 'terms'>,
  side: 'passes' | 'fails',
  count: number | null,
  locale: Locale,
): string {
  const words = plannerText(locale);
  if (count === null) return words.never;
  const isUpwards = (terms.direction === 'above') === (side === 'passes');
  if (count === 0 && !isUpwards) return words.noneOfThem;
  const said = formatNumber(count, locale);
  return isUpwards ? words.orMore(said) : words.orFewer(said);
}

/** Of how many the verdict speaks: a single look is taken at the minimum, whatever comes later. */
function lookedAt({ terms, trials }: PlannedRegistered): number | null {
  if (trials === null || trials < terms.minimumTrials) return trials;
  return terms.kind === 'one-look' ? terms.minimumTrials : trials;
}

export function registeredSentence(planned: PlannedRegistered, locale: Locale): string {
  const words = plannerText(locale);
  const { terms, trials, passesFrom, failsUpTo } = planned;
  const number = (value: number) => formatNumber(value, locale);
  if (trials === null) return words.unplanned;
  if (trials < terms.minimumTrials) {
    return words.tooFew(number(trials), number(terms.minimumTrials));
  }
  return words.ofTrials(
    number(lookedAt(planned) ?? 0),
    countWords(planned, 'passes', passesFrom, locale),
    countWords(planned, 'fails', failsUpTo, locale),
  );
}

export function lineSentence({ verdict, planned, asked }: PlannedLine, locale: Locale): string {
  const words = plannerText(locale);
  if (verdict === 'by-work') return '';
  if (planned === null || asked === null) return words.notBuilt;
  const numbers = [formatNumber(planned, locale), formatNumber(asked, locale)] as const;
  return verdict === 'only-open' ? words.tooFew(...numbers) : words.enough(...numbers);
}

export function summarySentence({ registered, lines }: PlannedPilotView, locale: Locale): string {
  const all = [...registered, ...lines];
  const count = (...verdicts: readonly PlanVerdict[]) =>
    formatNumber(all.filter(({ verdict }) => verdicts.includes(verdict)).length, locale);
  return plannerText(locale).summary(
    formatNumber(all.length, locale),
    count('only-open'),
    count('can-fail'),
    count('can-pass-or-fail', 'can-pass'),
    count('by-work'),
  );
}

import type { Calibration } from '../domain/forecast/calibration.js';
import type { Locale } from '../domain/person/person.js';
import type { Placement } from '../domain/projection/compare-with-projection.js';
import type { Projection } from '../domain/projection/project.js';
import type { RestMustReach } from '../domain/projection/rest-must-reach.js';
import { assertNever } from '../lib/assert-never.js';
import { defineText } from './define-text.js';
import { formatNumber, formatPercent } from './format.js';

export const projectionText = defineText(
  {
    range: (low: string, high: string, untested: string) =>
      `Between ${low} and ${high}: ${untested} of the work was never tested, and nobody can say how it goes there.`,
    value: (covered: string, low: string, high: string) => `${covered} (${low} to ${high}).`,
    pilotAlone: (naive: string) => `The pilot by itself: ${naive}.`,
    mustReach: (target: string, rate: string) =>
      `For ${target} overall, all the others have to reach ${rate}.`,
    reachedAnyway: (target: string) =>
      `${target} overall is reached even if none of the others get there.`,
    outOfReach: (target: string) =>
      `${target} overall is out of reach, even if all the others get there.`,
    settledBelow: 'It has settled below what was projected.',
    settledWithin: 'It has settled where it was projected.',
    settledAbove: 'It has settled above what was projected.',
    hits: (hits: string, of: string, share: string, low: string, high: string, promised: string) =>
      `${hits} of ${of} forecasts came true: ${share} (${low} to ${high}), where ${promised} was promised.`,
    noneScored: 'No forecast has been scored yet.',
  },
  {
    range: (low: string, high: string, untested: string) =>
      `Zwischen ${low} und ${high}: ${untested} der Arbeit wurden nie erprobt, und niemand kann sagen, wie es dort läuft.`,
    value: (covered: string, low: string, high: string) => `${covered} (${low} bis ${high}).`,
    pilotAlone: (naive: string) => `Die Erprobung für sich: ${naive}.`,
    mustReach: (target: string, rate: string) =>
      `Für ${target} insgesamt müssen alle anderen ${rate} erreichen.`,
    reachedAnyway: (target: string) =>
      `${target} insgesamt werden erreicht, auch wenn von den anderen niemand so weit kommt.`,
    outOfReach: (target: string) =>
      `${target} insgesamt sind nicht erreichbar, auch wenn alle anderen so weit kommen.`,
    settledBelow: 'Es hat sich unter dem eingependelt, was hochgerechnet war.',
    settledWithin: 'Es hat sich dort eingependelt, wo es hochgerechnet war.',
    settledAbove: 'Es hat sich über dem eingependelt, was hochgerechnet war.',
    hits: (hits: string, of: string, share: string, low: string, high: string, promised: string) =>
      `Eingetroffen: ${hits} von ${of} Vorhersagen, ${share} (${low} bis ${high}), wo ${promised} versprochen waren.`,
    noneScored: 'Noch wurde keine Vorhersage bewertet.',
  },
);

/** What was never tested makes a range of it; only where all was tested is there one number. */
export function projectionSentence(
  projection: Pick<Projection, 'covered' | 'range' | 'interval' | 'untestedWeight'>,
  locale: Locale,
): string {
  const { covered, range, interval, untestedWeight } = projection;
  const percent = (share: number) => formatPercent(share, locale);
  const words = projectionText(locale);
  return untestedWeight > 0
    ? words.range(percent(range.low), percent(range.high), percent(untestedWeight))
    : words.value(percent(covered.estimate), percent(interval.low), percent(interval.high));
}

export function restSentence(rest: RestMustReach, locale: Locale): string {
  const words = projectionText(locale);
  const target = formatPercent(rest.target, locale);
  switch (rest.verdict) {
    case 'reached-anyway':
      return words.reachedAnyway(target);
    case 'out-of-reach':
      return words.outOfReach(target);
    case 'within-reach':
      return words.mustReach(target, formatPercent(rest.mustReach, locale));
    default:
      return assertNever(rest.verdict);
  }
}

export function settledSentence(placement: Placement, locale: Locale): string {
  const words = projectionText(locale);
  const sentences: Readonly<Record<Placement, string>> = {
    below: words.settledBelow,
    within: words.settledWithin,
    above: words.settledAbove,
  };
  return sentences[placement];
}

export function calibrationSentence(
  { promised, honest }: Pick<Calibration, 'promised' | 'honest'>,
  locale: Locale,
): string {
  const words = projectionText(locale);
  if (honest.share.kind === 'unknown' || promised === null) return words.noneScored;
  const { estimate, low, high } = honest.share.value;
  const percent = (share: number) => formatPercent(share, locale);
  return words.hits(
    formatNumber(honest.hits, locale),
    formatNumber(honest.n, locale),
    percent(estimate),
    percent(low),
    percent(high),
    percent(promised),
  );
}

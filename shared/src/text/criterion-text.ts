import type { Criterion } from '../domain/criterion/criterion.js';
import type { Evaluation } from '../domain/criterion/evaluate-criterion.js';
import type { Locale } from '../domain/person/person.js';
import { assertNever } from '../lib/assert-never.js';
import { defineText } from './define-text.js';
import { formatNumber, formatPercent } from './format.js';

export const criterionText = defineText(
  {
    shownAbove: (threshold: string) => `Shown: it is above ${threshold}.`,
    shownBelow: (threshold: string) => `Shown: it is below ${threshold}.`,
    notShownAbove: (threshold: string) => `Not shown: it is below ${threshold}, not above.`,
    notShownBelow: (threshold: string) => `Not shown: it is above ${threshold}, not below.`,
    noData: (about: string) =>
      `Not enough evidence yet: nothing has been counted, and about ${about} are needed.`,
    moreNeeded: (about: string) =>
      `Not enough evidence yet: about ${about} more have to be counted.`,
    tooClose: (threshold: string) =>
      `Not enough evidence yet: it lies too close to ${threshold} to tell in any time we could name.`,
    lookNotTaken: 'Enough has been counted. The one look agreed on has not been taken yet.',
    lookTaken:
      'Not enough evidence at the one look agreed on. Another look needs a new version of this.',
    measuredWithStake:
      'Not enough evidence yet: whoever measured has a stake in it, and somebody independent is needed.',
  },
  {
    shownAbove: (threshold: string) => `Gezeigt: Es liegt über ${threshold}.`,
    shownBelow: (threshold: string) => `Gezeigt: Es liegt unter ${threshold}.`,
    notShownAbove: (threshold: string) =>
      `Nicht gezeigt: Es liegt unter ${threshold}, nicht darüber.`,
    notShownBelow: (threshold: string) =>
      `Nicht gezeigt: Es liegt über ${threshold}, nicht darunter.`,
    noData: (about: string) =>
      `Noch nicht genug Belege: Es wurde noch nichts gezählt, und es braucht etwa ${about}.`,
    moreNeeded: (about: string) =>
      `Noch nicht genug Belege: Es müssen noch etwa ${about} gezählt werden.`,
    tooClose: (threshold: string) =>
      `Noch nicht genug Belege: Es liegt so nahe an ${threshold}, dass sich nicht absehen lässt, wann es sich zeigt.`,
    lookNotTaken: 'Es wurde genug gezählt. Der eine vereinbarte Blick steht noch aus.',
    lookTaken:
      'Nicht genug Belege beim einen vereinbarten Blick. Ein weiterer braucht eine neue Fassung.',
    measuredWithStake:
      'Noch nicht genug Belege: Wer gemessen hat, hat selbst ein Interesse daran. Es braucht jemand Unabhängigen.',
  },
);

type Said = Pick<Evaluation, 'outcome' | 'openBecause' | 'furtherTrials'> &
  Pick<Criterion, 'direction' | 'threshold'>;
type Words = ReturnType<typeof criterionText>;

function openSentence(said: Said, words: Words, locale: Locale): string {
  const { openBecause, furtherTrials, threshold } = said;
  switch (openBecause) {
    case 'no-data':
      return words.noData(formatNumber(furtherTrials ?? 0, locale));
    case 'below-minimum':
    case 'not-enough-evidence':
    case null:
      return furtherTrials === null
        ? words.tooClose(formatPercent(threshold, locale))
        : words.moreNeeded(formatNumber(furtherTrials, locale));
    case 'look-not-taken':
      return words.lookNotTaken;
    case 'look-taken':
      return words.lookTaken;
    case 'measured-with-a-stake':
      return words.measuredWithStake;
    default:
      return assertNever(openBecause);
  }
}

/** How a criterion stands, in one sentence. */
export function criterionSentence(said: Said, locale: Locale): string {
  const words = criterionText(locale);
  const threshold = formatPercent(said.threshold, locale);
  const isAbove = said.direction === 'above';
  switch (said.outcome) {
    case 'pass':
      return isAbove ? words.shownAbove(threshold) : words.shownBelow(threshold);
    case 'fail':
      return isAbove ? words.notShownAbove(threshold) : words.notShownBelow(threshold);
    case 'inconclusive':
      return openSentence(said, words, locale);
    default:
      return assertNever(said.outcome);
  }
}

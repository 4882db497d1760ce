import type { Locale } from '../domain/person/person.js';
import type { Facts } from '../lib/decision.js';
import { defineText } from './define-text.js';
import { formatNumber } from './format.js';
import { gateCriterionName } from './gate-text.js';

/** Refusals around what gates ask. */
export const gateProblemText = defineText(
  {
    'template-empty':
      'A decision that asks nothing would be no decision. Keep at least one question.',
    'time-alone': 'Waiting alone shows nothing. Ask for something else as well.',
    'criterion-twice': (criterion: string) => `“${criterion}” is asked twice.`,
    'number-not-offered': (criterion: string) => `“${criterion}” has no such number.`,
    'number-out-of-range': (criterion: string, min: string, max: string) =>
      `For “${criterion}” this has to lie between ${min} and ${max}.`,
    'protected-criterion-missing': (criteria: string) =>
      `These protect people and cannot be left out: ${criteria}.`,
    'own-proposal': 'Somebody else has to agree to this.',
    'same-function': 'Somebody of another function has to agree to this.',
    'stake-on-both-sides':
      'Sponsor and program manager both gain by this. Somebody without a stake has to be one of the two.',
  },
  {
    'template-empty':
      'Eine Entscheidung, die nichts fragt, wäre keine. Lassen Sie mindestens eine Frage stehen.',
    'time-alone': 'Warten allein zeigt nichts. Fragen Sie noch etwas anderes.',
    'criterion-twice': (criterion: string) => `„${criterion}“ wird zweimal gefragt.`,
    'number-not-offered': (criterion: string) => `„${criterion}“ hat keine solche Zahl.`,
    'number-out-of-range': (criterion: string, min: string, max: string) =>
      `Bei „${criterion}“ muss das zwischen ${min} und ${max} liegen.`,
    'protected-criterion-missing': (criteria: string) =>
      `Das schützt Menschen und lässt sich nicht weglassen: ${criteria}.`,
    'own-proposal': 'Dem muss jemand anderes zustimmen.',
    'same-function': 'Dem muss jemand mit einer anderen Funktion zustimmen.',
    'stake-on-both-sides':
      'Sponsor und Programmleitung haben beide etwas davon. Eine der beiden Personen darf kein Interesse daran haben.',
  },
);

type Words = ReturnType<typeof gateProblemText>;
type Said = (words: Words, facts: Facts, locale: Locale) => string;

function named({ criterion }: Facts, locale: Locale): string {
  return gateCriterionName(String(criterion ?? ''), {}, locale);
}

const withGaps: Readonly<Record<string, Said>> = {
  'criterion-twice': (words, facts, locale) => words['criterion-twice'](named(facts, locale)),
  'number-not-offered': (words, facts, locale) => words['number-not-offered'](named(facts, locale)),
  'number-out-of-range': (words, facts, locale) =>
    words['number-out-of-range'](
      named(facts, locale),
      formatNumber(Number(facts['min'] ?? 0), locale),
      formatNumber(Number(facts['max'] ?? 0), locale),
    ),
  'protected-criterion-missing': (words, facts, locale) => {
    const names = String(facts['criteria'] ?? '').split(' ');
    const said = names.map((name) => gateCriterionName(name, {}, locale));
    return words['protected-criterion-missing'](said.join(' · '));
  },
};

export function gateProblemSentence(
  { code, facts }: { readonly code: string; readonly facts: Facts },
  locale: Locale,
): string | undefined {
  const words = gateProblemText(locale);
  const filled = withGaps[code]?.(words, facts, locale);
  const plain = (words as Readonly<Record<string, unknown>>)[code];
  return filled ?? (typeof plain === 'string' ? plain : undefined);
}

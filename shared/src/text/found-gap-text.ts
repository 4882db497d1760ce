import type { Shortfall } from '../domain/gate/shortfalls.js';
import type { Locale } from '../domain/person/person.js';
import type { FoundGap } from '../domain/register/found-gap.js';
import { assertNever } from '../lib/assert-never.js';
import { conditionGapWords } from './condition-gap-text.js';
import { defineText } from './define-text.js';
import { gateWords } from './gate-words.js';

/** Gaps that a stress test shows by itself. */
const foundGapText = defineText(
  {
    peak: 'How it goes when there is most to do',
    whyPeak: 'The stress test has not met a time of heaviest work, and none is planned in it.',
    useCase: (name: string) => `How it goes in “${name}”`,
    whyUseCase: 'Too few people have tried it there to say anything.',
    people: (who: string) => `How it goes for ${who}`,
    whyPeople: 'Too few of them take part who did not volunteer.',
  },
  {
    peak: 'Wie es geht, wenn am meisten zu tun ist',
    whyPeak:
      'Die Belastungsprobe hat keine Zeit mit der meisten Arbeit erlebt, und keine ist darin geplant.',
    useCase: (name: string) => `Wie es bei „${name}“ geht`,
    whyUseCase: 'Zu wenige haben es dort ausprobiert, um etwas zu sagen.',
    people: (who: string) => `Wie es geht für: ${who}`,
    whyPeople: 'Zu wenige von ihnen machen mit, die sich nicht gemeldet haben.',
  },
);

/** How a gap is listed in a language: what it is, and why. */
export function foundGapWords(
  gap: FoundGap,
  locale: Locale,
): { readonly what: string; readonly why: string } {
  const words = foundGapText(locale);
  switch (gap.source) {
    case 'workload':
      return { what: words.peak, why: words.whyPeak };
    case 'use-cases':
      return { what: words.useCase(gap.name), why: words.whyUseCase };
    case 'people': {
      const strata: Readonly<Record<string, unknown>> = gateWords(locale);
      const who = strata[`stratum.${gap.of}`];
      return {
        what: words.people(typeof who === 'string' ? who : gap.of),
        why: words.whyPeople,
      };
    }
    case 'conditions':
      return conditionGapWords(gap, locale);
    default:
      return assertNever(gap);
  }
}

/** What is known not to be good, in the reader's language as far as nobody wrote it. */
export function shortfallWords(shortfall: Shortfall, locale: Locale): string {
  return typeof shortfall === 'string' ? shortfall : foundGapWords(shortfall, locale).what;
}

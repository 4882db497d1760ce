import type { GateSpot } from '../domain/gate/gate-spots.js';
import type { Locale } from '../domain/person/person.js';
import { assertNever } from '../lib/assert-never.js';
import { defineText } from './define-text.js';
import { gateWords } from './gate-words.js';

/** Blind spots that a stress test makes by itself. */
export const gateSpotText = defineText(
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

export function gateSpotWords(
  spot: GateSpot,
  locale: Locale,
): { readonly what: string; readonly why: string } {
  const words = gateSpotText(locale);
  switch (spot.source) {
    case 'workload':
      return { what: words.peak, why: words.whyPeak };
    case 'use-cases':
      return { what: words.useCase(spot.name), why: words.whyUseCase };
    case 'people': {
      const strata: Readonly<Record<string, unknown>> = gateWords(locale);
      const who = strata[`stratum.${spot.of}`];
      return {
        what: words.people(typeof who === 'string' ? who : spot.of),
        why: words.whyPeople,
      };
    }
    default:
      return assertNever(spot);
  }
}

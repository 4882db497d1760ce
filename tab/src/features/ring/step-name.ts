import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { stepText } from '@causeway/shared/text/step-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import type { Rollout } from './rollout.js';

/** What taking a step is called, and how it is asked whether to. */
export function stepName(
  transition: Transition,
  { view }: Rollout,
  locale: Locale,
): { readonly act: string; readonly question: string } {
  const words = stepText(locale);
  switch (transition.kind) {
    case 'phase':
      return {
        act: words.takeStep,
        question: words.takeStepTitle(stepWord(transitionKey(transition), locale)),
      };
    case 'ring': {
      const number = formatNumber(transition.to, locale);
      const name = view.rings.find((ring) => ring.number === transition.to)?.name ?? '';
      return { act: words.openStage(number), question: words.openStageTitle(number, name) };
    }
    case 'completion':
      return { act: words.complete, question: words.completeTitle };
  }
}

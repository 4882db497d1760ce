import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { stepWord } from '@causeway/shared/text/step-word.js';

/** The step somebody asks for, in words. */
export function transitionWord({ transition }: ApprovalView, locale: Locale): string {
  return stepWord(transitionKey(transition), locale);
}

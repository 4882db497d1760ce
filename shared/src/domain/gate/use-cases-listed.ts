import type { Judgement } from './gate-criterion.js';
import type { GateFacts, GateUseCase } from './gate-facts.js';
import { concerned } from './gate-facts.js';
import { open } from './judgement.js';

/** Nothing can be shown for every use case where there is none: an empty list satisfies nothing. */
export function forUseCases<Answer extends Judgement>(
  facts: GateFacts,
  judge: (useCases: readonly GateUseCase[]) => Answer,
): Answer | Judgement {
  const useCases = concerned(facts);
  return useCases.length === 0 ? open('no-use-cases') : judge(useCases);
}

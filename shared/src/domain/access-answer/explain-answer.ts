import type { AccessRules, UseCaseRules } from './access-rules.js';
import type { AccessAnswer } from './answer-access.js';

export const accessGrounds = [
  'program-runs',
  'in-pilot',
  'in-ring',
  'not-in-pilot',
  'in-no-open-ring',
  'no-open-ring-offers-it',
  'held-out',
  'halted',
  'program-ended',
] as const;
export type AccessGround = (typeof accessGrounds)[number];

/**
 * What an answer rests on. From the rules and the answer alone, so that it says nothing about somebody
 * that the answer does not say: who declined, who left and who was never asked are the same here too.
 */
export function explainAnswer(
  rules: AccessRules,
  useCase: UseCaseRules | undefined,
  { variant, ring }: AccessAnswer,
): AccessGround {
  if (rules.phase === 'ended') return 'program-ended';
  if (variant === 'halted') return 'halted';
  if (variant === 'holdout') return 'held-out';
  if (!useCase) return 'program-runs';
  if (rules.isPilot) return variant === 'closed' ? 'not-in-pilot' : 'in-pilot';
  if (ring !== null) return 'in-ring';
  return useCase.rings.length > 0 ? 'in-no-open-ring' : 'no-open-ring-offers-it';
}

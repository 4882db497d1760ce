import type { AccessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import type { AccessAnswer } from '@causeway/shared/domain/access-answer/answer-access.js';
import type { Asking } from './recognise-asking-key.js';

/** An answer as OpenFeature's protocol says it. Metadata holds plain values alone, so what is null is left out. */
export function toldAnswer(
  key: string,
  answer: AccessAnswer,
  { programId }: Pick<Asking, 'programId'>,
  rules: AccessRules,
) {
  const { value, reason, variant, ring, isHumanReviewOnly, isOnHold } = answer;
  return {
    key,
    value,
    reason,
    variant,
    metadata: {
      programId,
      phase: rules.phase,
      version: rules.version,
      ...(ring === null ? {} : { ring }),
      isHumanReviewOnly,
      isOnHold,
    },
  };
}

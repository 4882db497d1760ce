import type { AccessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import type { Asked } from '../../usecases/access-answer/answer-asked.js';
import type { Asking } from '../../usecases/access-answer/recognise-asking-key.js';
import { toldAnswer } from '../../usecases/access-answer/told-answer.js';

/** Error codes of the protocol; it words nothing, so nothing is worded here. */
export type OfrepErrorCode =
  'PARSE_ERROR' | 'TARGETING_KEY_MISSING' | 'INVALID_CONTEXT' | 'FLAG_NOT_FOUND' | 'GENERAL';

const errorOf = {
  'unknown-key': 'FLAG_NOT_FOUND',
  'nobody-named': 'TARGETING_KEY_MISSING',
} as const satisfies Readonly<Record<string, OfrepErrorCode>>;

export function ofrepFailure(key: string, errorCode: OfrepErrorCode) {
  return { key, errorCode };
}

/** One flag as the protocol says it. */
export function ofrepAnswer(key: string, answer: Asked, asking: Asking, rules: AccessRules) {
  return typeof answer === 'string'
    ? ofrepFailure(key, errorOf[answer])
    : toldAnswer(key, answer, asking, rules);
}

import type { AskedFor } from '../../usecases/access-answer/answer-asked.js';
import type { OfrepErrorCode } from './ofrep-answer.js';

/** Longer than any identifier a directory gives. */
const longestKey = 256;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Who is asked for. A context that is left out names nobody. */
export function readContext(body: unknown): AskedFor | OfrepErrorCode {
  if (body !== undefined && !isRecord(body)) return 'PARSE_ERROR';
  const context = body?.['context'];
  if (context === undefined || context === null) return { targetingKey: undefined, attributes: {} };
  if (!isRecord(context)) return 'INVALID_CONTEXT';
  const { targetingKey } = context;
  if (targetingKey === undefined || targetingKey === null) {
    return { targetingKey: undefined, attributes: context };
  }
  if (typeof targetingKey !== 'string' || targetingKey.length > longestKey) {
    return 'INVALID_CONTEXT';
  }
  const isBlank = targetingKey.trim() === '';
  return { targetingKey: isBlank ? undefined : targetingKey, attributes: context };
}

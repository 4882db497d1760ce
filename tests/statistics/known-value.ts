import type { Answer, Reason } from '@causeway/shared/statistics/answer.js';

export function knownValue<Value>(answer: Answer<Value>): Value {
  if (answer.kind === 'unknown') throw new Error(`Unknown: ${answer.reason}`);
  return answer.value;
}

export function reasonOf(answer: Answer<unknown>): Reason | undefined {
  return answer.kind === 'unknown' ? answer.reason : undefined;
}

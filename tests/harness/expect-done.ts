import type { Outcome } from '@causeway/shared/lib/outcome.js';

/** The value of an outcome that has to be done; a refusal fails the test with its code. */
export function expectDone<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(`rejected: ${outcome.code} ${JSON.stringify(outcome.facts)}`);
}

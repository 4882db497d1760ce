import type { Outcome } from '@causeway/shared/lib/outcome.js';

/** The demo is made of what would be allowed; anything else is a mistake in it. */
export function expectDone<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'done') return outcome.value;
  const { code, facts } = outcome;
  throw new Error(`The demo could not be made: ${code} ${JSON.stringify(facts)}`);
}

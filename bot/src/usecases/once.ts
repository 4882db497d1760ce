import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../store/stores.js';
import type { Ports } from './ports.js';

export interface RepeatKey {
  /** What is being done, and by whom where a person is kept at all. */
  readonly scope: string;
  readonly key: string;
  readonly request: unknown;
}

/**
 * Does the work once per key and gives every repeat the first answer. Two at the same moment meet on
 * the unique key: the later one runs again and finds the first one's answer.
 */
export async function once<Value, Code extends string>(
  ports: Ports,
  stores: Stores,
  repeat: RepeatKey,
  work: () => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code> | Rejected<'key-reused'>> {
  const requestHash = ports.hash(JSON.stringify(repeat.request));
  // Clients choose keys of up to 255 characters, longer than the column of an index should be.
  const key = ports.hash(repeat.key);
  const known = await stores.idempotency.get(repeat.scope, key);
  if (known) {
    return known.requestHash === requestHash ? done(known.response as Value) : reject('key-reused');
  }
  const outcome = await work();
  if (outcome.kind === 'done') {
    stores.idempotency.insert({
      scope: repeat.scope,
      key,
      requestHash,
      response: outcome.value,
      createdAt: ports.now(),
    });
  }
  return outcome;
}

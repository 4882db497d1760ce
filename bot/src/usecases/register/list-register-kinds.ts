import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';

/** What registers there are is no secret. */
export function listRegisterKinds(): Promise<Outcome<{ kinds: readonly RegisterKind[] }, never>> {
  return Promise.resolve(done({ kinds: registerKinds }));
}

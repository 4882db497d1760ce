import type { FlagSource } from '@causeway/shared/domain/flag/flag.js';
import type { Facts } from '@causeway/shared/lib/decision.js';
import { raiseFlag } from '../usecases/flag/raise-flag.js';
import { raiseHandOver } from '../usecases/hand-over/raise-hand-over.js';
import type { ReadForm } from './read-form.js';
import type { Turn } from './turn.js';

export type Raised =
  | { readonly kind: 'raised'; readonly what: 'flag' | 'hand-over' }
  | { readonly kind: 'refused'; readonly code: string; readonly facts: Facts };

export interface FormOrigin {
  readonly nonce: string;
  readonly source: FlagSource;
  readonly messageLink: string | null;
}

/** One form raises one flag or one question, however often it is delivered. */
export async function raiseFromForm(
  { ports, actor }: Turn,
  form: Exclude<ReadForm, { kind: 'problems' }>,
  { nonce, source, messageLink }: FormOrigin,
): Promise<Raised> {
  const key = `dialog:${nonce}`;
  const outcome =
    form.kind === 'flag'
      ? await raiseFlag(ports, actor, { body: form.body, source, messageLink, key })
      : await raiseHandOver(ports, actor, { body: form.body, key });
  return outcome.kind === 'done'
    ? { kind: 'raised', what: form.kind }
    : { kind: 'refused', code: outcome.code, facts: outcome.facts };
}

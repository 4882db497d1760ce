import type { Called } from '@causeway/shared/api/called.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { WaitingNoun } from '@causeway/shared/domain/program/waiting.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';

/** Why it waits for somebody. */
export type Why =
  | {
      readonly by: 'function';
      readonly role: GrantRole;
      readonly onBehalfOf: PersonId | null;
    }
  | { readonly by: 'signature'; readonly name: string }
  | { readonly by: 'owner' }
  | { readonly by: 'asked' };

/** Something that goes no further without somebody. */
export interface Waiting {
  readonly noun: WaitingNoun;
  readonly id: string;
  readonly programId: ProgramId;
  readonly what: string;
  readonly title: string | null;
  readonly called: Called;
  readonly subject: string | null;
  readonly since: Instant;
  readonly dueAt: Instant | null;
  /** Nobody, where no one may do it at this moment: that is worth knowing too. */
  readonly waitsFor: readonly { readonly personId: PersonId; readonly why: readonly Why[] }[];
}

type Bare = Pick<Waiting, 'noun' | 'id' | 'programId' | 'what' | 'since' | 'dueAt' | 'waitsFor'>;

export function waiting(of: Bare & Partial<Waiting>): Waiting {
  return { title: null, called: { facts: {}, names: {} }, subject: null, ...of };
}

import type { Instant } from '../../lib/instant.js';
import type { DelegationId, PersonId, ProgramId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';

/** Somebody decides for somebody else: for these functions, in one program, between two dates. */
export interface Delegation {
  readonly id: DelegationId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly functions: readonly GrantRole[];
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly recordedAt: Instant;
  readonly endedAt: Instant | null;
}

export type DelegationEvent =
  | { readonly type: 'delegation-recorded'; readonly delegation: Delegation }
  | { readonly type: 'delegation-ended'; readonly by: PersonId; readonly at: Instant };

export type DelegationRejection =
  | 'own-delegation'
  | 'function-not-held'
  | 'may-not-decide'
  | 'ends-before-it-begins'
  | 'lasts-too-long'
  | 'ended-already';

export function isActive(delegation: Delegation, now: Instant): boolean {
  const { fromAt, untilAt, endedAt } = delegation;
  return endedAt === null && fromAt <= now && now < untilAt;
}

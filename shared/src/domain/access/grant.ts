import type { GrantId, PersonId, ProgramId } from '../../lib/ids.js';
import type { Instant } from '../../lib/instant.js';

export const grantRoles = [
  'governance-owner',
  'program-manager',
  'sponsor',
  'expert-reviewer',
  'approver-legal',
  'approver-security',
  'approver-works-council',
  'approver-business',
] as const;
export type GrantRole = (typeof grantRoles)[number];

export interface Grant {
  readonly id: GrantId;
  readonly programId: ProgramId;
  readonly personId: PersonId;
  readonly role: GrantRole;
  readonly grantedBy: PersonId;
  readonly grantedAt: Instant;
}

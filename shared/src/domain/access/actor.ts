import type { PersonId, ProgramId, TenantId } from '../../lib/ids.js';
import type { TenantRole } from '../person/person.js';
import type { GrantRole } from './grant.js';

/** Somebody whose identity was established at the edge, with what they may do right now. */
export interface Actor {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly tenantRoles: readonly TenantRole[];
  readonly grants: readonly { readonly programId: ProgramId; readonly role: GrantRole }[];
}

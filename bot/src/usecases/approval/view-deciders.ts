import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { decidersOf } from '@causeway/shared/domain/approval/deciders.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';
import { loadAuthorities } from './authorities.js';

/** Who is asked as things stand now, for what and for whom, and who is not and why. */
export async function viewDeciders(
  stores: Stores,
  approval: Approval,
  measuredBy: readonly PersonId[],
  now: Instant,
): Promise<ApprovalPage['deciders']> {
  const authorities = await loadAuthorities(stores, approval.programId, now);
  const deciders = decidersOf(approval, authorities, measuredBy);
  const people = deciders.map(({ onBehalfOf }) => onBehalfOf);
  const names = await namePeople(stores, people, now, authorities.known);
  return deciders.map(({ personId, role, onBehalfOf, barredBy }) => ({
    person: names.of(personId),
    role,
    onBehalfOf: names.orNull(onBehalfOf),
    barredBy,
  }));
}

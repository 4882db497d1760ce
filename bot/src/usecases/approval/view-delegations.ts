import type { DelegationView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Delegation } from '@causeway/shared/domain/approval/delegation.js';
import { isActive } from '@causeway/shared/domain/approval/delegation.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

export async function viewDelegations(
  stores: Stores,
  delegations: readonly Delegation[],
  viewer: Actor,
  now: Instant,
): Promise<DelegationView[]> {
  const people = delegations.flatMap(({ from, to }) => [from, to]);
  const names = await namePeople(stores, people, now);
  return delegations.map((delegation) => {
    const { id, from, to, functions, fromAt, untilAt, recordedAt, endedAt } = delegation;
    const isOver = endedAt !== null || now >= untilAt;
    return {
      id,
      from: names.of(from),
      to: names.of(to),
      functions: [...functions],
      fromAt,
      untilAt,
      recordedAt,
      endedAt,
      isActive: isActive(delegation, now),
      mayEnd: !isOver && mayEnd(delegation, viewer),
    };
  });
}

/** Either of the two. */
export function mayEnd({ from, to }: Delegation, viewer: Actor): boolean {
  return viewer.personId === from || viewer.personId === to;
}

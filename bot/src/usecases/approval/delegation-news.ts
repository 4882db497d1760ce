import type { DelegationNews } from '@causeway/shared/api/notice-view.js';
import type { DelegationId, PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

/** What a message about a delegation says, to the one it was given to. */
export async function delegationNews(
  stores: Stores,
  id: DelegationId,
  viewerId: PersonId,
  now: Instant,
): Promise<DelegationNews | undefined> {
  const delegation = await stores.delegations.get(id);
  if (delegation?.to !== viewerId) return undefined;
  const { programId, from, functions, fromAt, untilAt, endedAt } = delegation;
  const program = await stores.programs.get(programId);
  const names = await namePeople(stores, [from], now);
  const isOver = endedAt !== null || now >= untilAt;
  const programName = program?.name ?? '';
  return { programName, from: names.of(from), functions, fromAt, untilAt, isOver };
}

import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { chooseVoice } from '@causeway/shared/domain/approval/decide-verdict.js';
import { isActive } from '@causeway/shared/domain/approval/delegation.js';
import type { Authority } from '@causeway/shared/domain/approval/voices.js';
import { voicesOf } from '@causeway/shared/domain/approval/voices.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

/** Who holds what in a program at one moment, and who decides for whom. Who has left holds nothing. */
export interface Authorities {
  of(personId: PersonId): Authority;
  holdersOf(role: GrantRole): readonly PersonId[];
  /** Everybody who holds something or was handed something. */
  readonly people: readonly PersonId[];
}

export async function loadAuthorities(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<Authorities> {
  const grants = await stores.grants.list([programId]);
  const all = await stores.delegations.list(programId);
  const delegations = all.filter((delegation) => isActive(delegation, now));
  const named = [...grants.map(({ personId }) => personId), ...delegations.map(({ to }) => to)];
  const known = await stores.persons.list([...new Set(named)]);
  const people = [...known.values()].filter(({ leftAt }) => leftAt === null).map(({ id }) => id);
  const roles = new Map(people.map((id) => [id, new Set<GrantRole>()]));
  for (const { personId, role } of grants) roles.get(personId)?.add(role);
  const rolesOf = (personId: PersonId) => [...(roles.get(personId) ?? [])];
  return {
    people,
    of: (personId) => ({
      roles: rolesOf(personId),
      delegated: delegations
        .filter(({ to }) => to === personId)
        .map(({ from, functions }) => ({ from, functions, roles: rolesOf(from) })),
    }),
    holdersOf: (role) => people.filter((id) => roles.get(id)?.has(role)),
  };
}

/** Whose yes would count at this moment: whoever may decide and has not. */
export function wantedFor(
  approval: Approval,
  authorities: Authorities,
  measuredBy: readonly PersonId[],
): readonly PersonId[] {
  return authorities.people.filter((by) => {
    const voices = voicesOf(approval.rule, authorities.of(by));
    const move = { by, verdict: 'approve', voice: undefined } as const;
    return !('kind' in chooseVoice(approval, move, { voices, measuredBy }));
  });
}

/** Somebody decides for somebody else here, and so reads what they decide on. */
export async function hasPartByDelegation(
  stores: Stores,
  personId: PersonId,
  programId: ProgramId,
  now: Instant,
): Promise<boolean> {
  const handed = await stores.delegations.listTo(personId);
  return handed.some((one) => one.programId === programId && isActive(one, now));
}

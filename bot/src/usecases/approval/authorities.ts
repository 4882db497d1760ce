import type { Grant, GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { chooseVoice } from '@causeway/shared/domain/approval/decide-verdict.js';
import type { Delegation } from '@causeway/shared/domain/approval/delegation.js';
import { isActive } from '@causeway/shared/domain/approval/delegation.js';
import type { Authority, Voice } from '@causeway/shared/domain/approval/voices.js';
import { voicesOf } from '@causeway/shared/domain/approval/voices.js';
import type { Person } from '@causeway/shared/domain/person/person.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

/** Who holds what in a program at one moment, and who decides for whom. Who has left holds nothing. */
export interface Authorities {
  of(personId: PersonId): Authority;
  holdersOf(role: GrantRole): readonly PersonId[];
  /** Everybody who holds something or was handed something. */
  readonly people: readonly PersonId[];
  /** What is handed over at this moment. */
  readonly delegations: readonly Delegation[];
}

interface Held {
  readonly grants: readonly Pick<Grant, 'personId' | 'role'>[];
  readonly delegations: readonly Delegation[];
}

type Known = ReadonlyMap<PersonId, Person>;

/** Of one program, with everybody these name. */
export function authoritiesFrom(
  { grants, delegations: all }: Held,
  known: ReadonlyMap<PersonId, Pick<Person, 'leftAt'>>,
  now: Instant,
): Authorities {
  const delegations = all.filter((delegation) => isActive(delegation, now));
  const named = namedBy({ grants, delegations });
  const people = named.filter((id) => known.get(id)?.leftAt === null);
  const roles = new Map(people.map((id) => [id, new Set<GrantRole>()]));
  for (const { personId, role } of grants) roles.get(personId)?.add(role);
  const rolesOf = (personId: PersonId) => [...(roles.get(personId) ?? [])];
  return {
    people,
    delegations,
    of: (personId) => ({
      roles: rolesOf(personId),
      delegated: delegations
        .filter(({ to }) => to === personId)
        .map(({ from, functions }) => ({ from, functions, roles: rolesOf(from) })),
    }),
    holdersOf: (role) => people.filter((id) => roles.get(id)?.has(role)),
  };
}

function namedBy({ grants, delegations }: Held): readonly PersonId[] {
  const named = [...grants.map(({ personId }) => personId), ...delegations.map(({ to }) => to)];
  return [...new Set(named)];
}

async function loadHeld(stores: Stores, programId: ProgramId) {
  const grants = await stores.grants.list([programId]);
  const delegations = await stores.delegations.list(programId);
  const held = { grants, delegations };
  return { held, known: await stores.persons.list(namedBy(held)) };
}

/** With the people themselves, for their names. */
export async function loadAuthorities(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<Authorities & { readonly known: Known }> {
  const asked = { name: `authorities ${programId}` };
  const { held, known } = await stores.kept(asked, (kept) => loadHeld(kept, programId));
  return { ...authoritiesFrom(held, known, now), known };
}

/** The voices that would count at this moment; none where they have decided or may not. */
export function wantedVoices(
  approval: Approval,
  by: PersonId,
  authorities: Authorities,
  measuredBy: readonly PersonId[],
): readonly Voice[] {
  const voices = voicesOf(approval.rule, authorities.of(by));
  return voices.filter((voice) => {
    const move = { by, verdict: 'approve', voice } as const;
    return !('kind' in chooseVoice(approval, move, { voices, measuredBy }));
  });
}

/** Whose yes would count at this moment: whoever may decide and has not. */
export function wantedFor(
  approval: Approval,
  authorities: Authorities,
  measuredBy: readonly PersonId[],
): readonly PersonId[] {
  return authorities.people.filter(
    (by) => wantedVoices(approval, by, authorities, measuredBy).length > 0,
  );
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

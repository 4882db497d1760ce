import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Grant, GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Person } from '@causeway/shared/domain/person/person.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { isUnderWay } from '@causeway/shared/domain/program/stage.js';
import type { PersonId, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Authorities } from '../approval/authorities.js';
import { authoritiesFrom } from '../approval/authorities.js';

/** Programs that are under way, with everybody who has a part in them, read at once for all of them. */
export interface WaitingContext {
  readonly tenantId: TenantId;
  readonly now: Instant;
  readonly programs: ReadonlyMap<ProgramId, Program>;
  readonly stages: ReadonlyMap<ProgramId, Stage>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly grants: readonly Grant[];
  authoritiesOf(programId: ProgramId): Authorities;
  /** With what they hold in these programs. */
  actorOf(personId: PersonId): Actor;
  isHere(personId: PersonId): boolean;
  /** Who holds one of these functions and is still here. */
  holdersOf(programId: ProgramId, roles: readonly GrantRole[]): readonly Grant[];
}

function grouped<Of extends { readonly programId: ProgramId }>(all: readonly Of[]) {
  const byProgram = new Map<ProgramId, Of[]>();
  for (const one of all) {
    const known = byProgram.get(one.programId);
    if (known) known.push(one);
    else byProgram.set(one.programId, [one]);
  }
  return (programId: ProgramId): readonly Of[] => byProgram.get(programId) ?? [];
}

export async function loadWaitingContext(
  stores: Stores,
  of: readonly Program[],
  alsoNamed: readonly PersonId[],
  now: Instant,
): Promise<WaitingContext> {
  const programs = of.filter(isUnderWay);
  const ids = programs.map(({ id }) => id);
  const [stages, grants, delegations] = await Promise.all([
    stores.stages.list(ids),
    stores.grants.list(ids),
    stores.delegations.listOf(ids),
  ]);
  const named = [
    ...alsoNamed,
    ...grants.map(({ personId }) => personId),
    ...delegations.flatMap(({ from, to }) => [from, to]),
  ];
  const people = await stores.persons.list([...new Set(named)]);
  const { tenantId } = stores;
  const grantsOf = grouped(grants);
  const delegationsOf = grouped(delegations);
  const isHere = (id: PersonId) => people.get(id)?.leftAt === null;
  return {
    tenantId,
    now,
    programs: new Map(programs.map((program) => [program.id, program])),
    stages: new Map(stages.map((stage) => [stage.programId, stage])),
    people,
    grants,
    isHere,
    authoritiesOf: (id) =>
      authoritiesFrom({ grants: grantsOf(id), delegations: delegationsOf(id) }, people, now),
    actorOf: (personId) => ({
      tenantId,
      personId,
      tenantRoles: ['employee'],
      grants: grants.filter((grant) => grant.personId === personId),
    }),
    holdersOf: (programId, roles) =>
      grantsOf(programId).filter(({ role, personId }) => roles.includes(role) && isHere(personId)),
  };
}

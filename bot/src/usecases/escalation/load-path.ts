import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import type { Candidate } from '@causeway/shared/domain/escalation/next-ask.js';
import { pathOf } from '@causeway/shared/domain/escalation/path-of.js';
import type { Person } from '@causeway/shared/domain/person/person.js';
import { defaultWorkingTime } from '@causeway/shared/domain/person/person.js';
import type { PersonId, ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

export interface LoadedPath {
  readonly charter: Charter | undefined;
  readonly candidates: readonly Candidate[];
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** Who is asked, in order, as charter and grants stand now. */
export async function loadPath(
  stores: Stores,
  subject: 'flag' | 'hand-over',
  programId: ProgramId | null,
  useCaseId: UseCaseId | null,
): Promise<LoadedPath> {
  const charter = useCaseId ? await stores.charters.get(useCaseId) : undefined;
  const isNamed = charter !== undefined && charter.accountableId !== null;
  const backing = {
    governanceOwners:
      programId && !isNamed ? await stores.grants.holdersOf(programId, 'governance-owner') : [],
    programManagers: programId ? await stores.grants.holdersOf(programId, 'program-manager') : [],
    administrators: programId ? [] : await stores.persons.administrators(),
  };
  const path = pathOf(subject, charter, backing);
  const people = await stores.persons.list(path.map((step) => step.personId));
  const candidates = path.map(({ personId, role }) => ({
    role,
    person: people.get(personId) ?? {
      id: personId,
      absence: null,
      workingTime: defaultWorkingTime,
      leftAt: null,
    },
  }));
  return { charter, candidates, people };
}

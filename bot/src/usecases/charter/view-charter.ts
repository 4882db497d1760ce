import type { CharterView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayEditCharter } from '@causeway/shared/domain/access/permissions.js';
import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import { openQuestions } from '@causeway/shared/domain/charter/charter.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { UseCase } from '@causeway/shared/domain/use-case/use-case.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namesFrom } from '../person/name-people.js';

/** Before anybody wrote one, a use case has a charter with four open questions. */
export function emptyCharter(useCase: UseCase): Charter {
  return {
    useCaseId: useCase.id,
    programId: useCase.programId,
    version: 0,
    accountableId: null,
    standard: null,
    correcting: null,
    judgeId: null,
    deputyId: null,
    deadlines: defaultDeadlines,
  };
}

export async function viewCharter(
  stores: Stores,
  useCase: UseCase,
  charter: Charter,
  viewer: Actor,
  now: Instant,
): Promise<CharterView> {
  const program = await stores.programs.get(useCase.programId);
  const managers = await stores.grants.holdersOf(useCase.programId, 'program-manager');
  const { accountableId, judgeId, deputyId } = charter;
  const ids = [accountableId, judgeId, deputyId, ...managers].filter((id) => id !== null);
  const people = await stores.persons.list(ids);
  const names = namesFrom(people, now);
  return {
    useCaseId: useCase.id,
    useCaseName: useCase.name,
    programName: program?.name ?? '',
    version: charter.version,
    accountable: names.orNull(accountableId),
    standard: charter.standard,
    correcting: charter.correcting,
    judge: names.orNull(judgeId),
    deputy: names.orNull(deputyId),
    deadlines: charter.deadlines,
    openQuestions: [...openQuestions(charter, (id) => (people.get(id)?.leftAt ?? null) !== null)],
    programManagers: managers.map((id) => names.of(id)),
    mayEdit: mayEditCharter(viewer, useCase.programId),
  };
}

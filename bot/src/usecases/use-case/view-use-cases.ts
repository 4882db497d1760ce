import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanRollout } from '@causeway/shared/domain/access/permissions.js';
import { conditionMeasures } from '@causeway/shared/domain/disposition/condition-measures.js';
import type { Disposition } from '@causeway/shared/domain/disposition/disposition.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { readTraits } from './load-traits.js';

type UseCaseView = UseCaseListView['useCases'][number];

function viewDisposition(disposition: Disposition, names: Names) {
  const { segment, version, value, judgedInRing, by, at, conditionMetAt } = disposition;
  return { segment, version, value, judgedInRing, by: names.orNull(by), at, conditionMetAt };
}

export async function viewUseCases(
  ports: Ports,
  viewer: Actor,
  programId: ProgramId,
): Promise<UseCaseListView> {
  const traits = await readTraits(ports, viewer.tenantId, programId);
  const stores = ports.read(viewer.tenantId);
  const [useCases, workload, dispositions] = await Promise.all([
    stores.useCases.list([programId]),
    stores.workloads.get(programId),
    stores.dispositions.list(programId),
  ]);
  const judges = dispositions.map(({ by }) => by);
  const names = await namePeople(stores, judges, ports.now());
  const views = useCases.map(({ id, name, isRetired }): UseCaseView | undefined => {
    const said = traits.find(({ useCaseId }) => useCaseId === id);
    if (!said) return undefined;
    const share = workload?.shares.find(({ useCaseId }) => useCaseId === id);
    const { version, flagKey, problemClass, accessPath } = said;
    const { decidesAboutPeople, tellsThem, goesToOthers } = said;
    return {
      id,
      name,
      isRetired,
      version,
      flagKey,
      problemClass,
      accessPath,
      decidesAboutPeople,
      tellsThem,
      goesToOthers,
      sharePercent: share?.percent ?? null,
      shareSource: share?.source ?? null,
      dispositions: dispositions
        .filter(({ useCaseId }) => useCaseId === id)
        .map((disposition) => viewDisposition(disposition, names)),
    };
  });
  return {
    useCases: views.filter((view) => view !== undefined),
    workload: { version: workload?.version ?? 0, otherPercent: workload?.otherPercent ?? 100 },
    conditionMeasures,
    mayEdit: mayPlanRollout(viewer, programId),
  };
}

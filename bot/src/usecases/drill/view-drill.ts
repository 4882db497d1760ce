import type { DrillView } from '@causeway/shared/api/programs.js';
import type { Drill } from '@causeway/shared/domain/drill/drill.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

export async function viewDrill(stores: Stores, drill: Drill, now: Instant): Promise<DrillView> {
  const people = drill.steps.map((step) => step.personId);
  const names = await namePeople(stores, [...people, drill.startedBy, drill.ask?.personId], now);
  return {
    id: drill.id,
    version: drill.version,
    useCaseId: drill.useCaseId,
    state: drill.state,
    startedBy: names.of(drill.startedBy),
    startedAt: drill.startedAt,
    endedAt: drill.endedAt,
    asked: names.orNull(drill.ask?.personId),
    respondBy: drill.ask?.respondBy ?? null,
    steps: drill.steps.map(({ personId, result, at }) => ({
      person: names.of(personId),
      result,
      at,
    })),
  };
}

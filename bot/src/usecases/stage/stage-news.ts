import type { StageNews } from '@causeway/shared/api/notice-view.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

/** What a message about a program says, as the program stands now. */
export async function stageNews(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<StageNews | undefined> {
  const program = await stores.programs.get(programId);
  const stage = await stores.stages.get(programId);
  if (!program || !stage) return undefined;
  const tool = await stores.tools.get(program.toolId);
  const useCases = new Map(
    (await stores.useCases.list([programId])).map(({ id, name }) => [id, name]),
  );
  const names = await namePeople(
    stores,
    stage.stops.map(({ by }) => by),
    now,
  );
  const dispositions = await stores.dispositions.list(programId);
  const met = dispositions.filter(({ conditionMetAt }) => conditionMetAt !== null);
  const { phase, ring, decideBy, extensions, end } = stage;
  return {
    programName: program.name,
    toolName: tool?.name ?? '',
    phase,
    ring,
    decideBy,
    isOverdue: decideBy !== null && now >= decideBy,
    extensions: extensions.length,
    stops: stage.stops.toReversed().map(({ kind, scope, reason, by, at }) => ({
      kind,
      ring: scope.ring,
      useCaseName: scope.useCaseId && (useCases.get(scope.useCaseId) ?? ''),
      reason,
      by: names.orNull(by),
      at,
    })),
    endReason: end?.reason ?? null,
    conditionsMet: [...new Set(met.map(({ useCaseId }) => useCases.get(useCaseId) ?? ''))],
  };
}

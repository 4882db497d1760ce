import type { StoppableParts } from '@causeway/shared/domain/program/decide-stage-stop.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

export async function stoppableParts(
  stores: Stores,
  programId: ProgramId,
): Promise<StoppableParts> {
  const rings = await stores.rings.list(programId);
  const useCases = await stores.useCases.list([programId]);
  return { rings: rings.length, useCaseIds: useCases.map(({ id }) => id) };
}

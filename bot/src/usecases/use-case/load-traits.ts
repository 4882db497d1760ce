import { decideFirstTraits } from '@causeway/shared/domain/use-case/decide-traits.js';
import type { UseCaseTraits } from '@causeway/shared/domain/use-case/use-case-traits.js';
import type { UseCase } from '@causeway/shared/domain/use-case/use-case.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { touchAccess } from '../stage/load-stage.js';

/** Gives keys to use cases that have none yet: new ones, and those from before there were keys. */
export async function nameNewUseCases(
  ports: Ports,
  stores: Stores,
  programId: ProgramId,
  /** Those that are not kept yet. */
  more: readonly UseCase[] = [],
): Promise<readonly UseCaseTraits[]> {
  const known = await stores.useCaseTraits.list(programId);
  const all = [...(await stores.useCases.list([programId])), ...more];
  const isNamed = (useCase: UseCase) => known.some(({ useCaseId }) => useCaseId === useCase.id);
  const unnamed = all.filter((useCase) => !isNamed(useCase));
  if (unnamed.length === 0) return known;
  const traits = [...known];
  for (const useCase of unnamed) {
    const taken = traits.map(({ flagKey }) => flagKey);
    for (const event of decideFirstTraits(useCase, taken).events) {
      stores.useCaseTraits.insert(event.traits);
      traits.push(event.traits);
    }
  }
  await touchAccess(ports, stores, programId);
  return traits;
}

/** For whoever only looks: every use case with its key. */
export async function readTraits(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
): Promise<readonly UseCaseTraits[]> {
  const stores = ports.read(tenantId);
  const traits = await stores.useCaseTraits.list(programId);
  const useCases = await stores.useCases.list([programId]);
  if (useCases.every(({ id }) => traits.some(({ useCaseId }) => useCaseId === id))) return traits;
  return ports.commands.run(tenantId, (writing) => nameNewUseCases(ports, writing, programId));
}

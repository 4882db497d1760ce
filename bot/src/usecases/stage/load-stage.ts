import { decideStartStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitStage } from './commit-stage.js';

export interface Staged {
  readonly program: Program;
  readonly stage: Stage;
}

/** A program from before there were stages gets its own with the first command that asks for it. */
export async function loadStage(
  ports: Ports,
  stores: Stores,
  programId: ProgramId,
): Promise<Staged | undefined> {
  const program = await stores.programs.get(programId);
  if (!program) return undefined;
  const known = await stores.stages.get(programId);
  if (known) return { program, stage: known };
  const now = ports.now();
  const { events } = decideStartStage(program, now);
  const cause = { actorId: null, now };
  return { program, stage: await commitStage(ports, stores, { program }, events, cause) };
}

/** For whoever only looks: the stage as it is, or as it is from now on. */
export async function readStage(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
): Promise<Staged | undefined> {
  const stores = ports.read(tenantId);
  const program = await stores.programs.get(programId);
  const stage = program && (await stores.stages.get(programId));
  if (!program || stage) return program && stage && { program, stage };
  return ports.commands.run(tenantId, (writing) => loadStage(ports, writing, programId));
}

/** Something beside the stage changed who may use what. */
export async function touchAccess(
  ports: Ports,
  stores: Stores,
  programId: ProgramId,
): Promise<void> {
  const staged = await loadStage(ports, stores, programId);
  if (staged) stores.stages.touch(staged.stage);
}

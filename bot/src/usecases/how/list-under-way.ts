import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { isUnderWay } from '@causeway/shared/domain/program/stage.js';
import type { Phase } from '@causeway/shared/domain/program/program.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

export interface UnderWay {
  readonly id: ProgramId;
  readonly name: string;
  readonly toolName: string;
  readonly phase: Phase;
  readonly ring: number | null;
}

/** What is being tried or rolled out here, for everybody. */
export async function listUnderWay(
  ports: Ports,
  { tenantId }: Actor,
): Promise<Outcome<{ programs: UnderWay[] }, never>> {
  const stores = ports.read(tenantId);
  const [programs, tools] = await Promise.all([stores.programs.list(), stores.tools.list()]);
  const toolNames = new Map(tools.map(({ id, name }) => [id, name]));
  const underWay = programs.filter(isUnderWay).map(({ id, name, toolId, phase, ring }) => ({
    id,
    name,
    toolName: toolNames.get(toolId) ?? '',
    phase,
    ring,
  }));
  return done({ programs: underWay });
}

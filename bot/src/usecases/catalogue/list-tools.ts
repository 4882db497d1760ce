import type { ToolView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { isAdministrator, mayNameTools } from '@causeway/shared/domain/access/permissions.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

export function viewTool(tool: Tool, programs: readonly Program[]): ToolView {
  return {
    id: tool.id,
    version: tool.version,
    name: tool.name,
    teamsAppIds: [...tool.teamsAppIds],
    isRetired: tool.isRetired,
    programs: programs
      .filter((program) => program.toolId === tool.id)
      .map(({ id, name }) => ({ id, name })),
  };
}

/** Which programs there are is told to those with a part in them, and to administrators. */
export function programsSeenBy(actor: Actor, programs: readonly Program[]): readonly Program[] {
  const theirs = new Set(actor.grants.map(({ programId }) => programId));
  return isAdministrator(actor) ? programs : programs.filter(({ id }) => theirs.has(id));
}

export async function listTools(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<{ tools: ToolView[] }, 'forbidden'>> {
  if (!mayNameTools(actor)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  const programs = programsSeenBy(actor, await stores.programs.list());
  return done({ tools: (await stores.tools.list()).map((tool) => viewTool(tool, programs)) });
}

import type { ToolView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayEditCatalogue, mayNameTools } from '@causeway/shared/domain/access/permissions.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ToolId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { programsSeenBy, viewTool } from './list-tools.js';

interface SaveTool {
  readonly toolId: ToolId;
  readonly version: number;
  readonly name: string;
  readonly teamsAppIds: readonly string[];
  readonly isRetired: boolean;
}

/** A name to begin a program with is no more than a flag may bring; where flags go is more. */
function maySave(actor: Actor, { version, teamsAppIds, isRetired }: SaveTool): boolean {
  const isOnlyAName = version === 0 && teamsAppIds.length === 0 && !isRetired;
  return mayEditCatalogue(actor) || (isOnlyAName && mayNameTools(actor));
}

/** Makes a tool (version 0), renames it, tells its Teams apps, retires it. */
export async function saveTool(
  ports: Ports,
  actor: Actor,
  command: SaveTool,
): Promise<Outcome<ToolView>> {
  if (!maySave(actor, command)) return reject('forbidden');
  const { toolId, name, teamsAppIds, isRetired } = command;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const before = await stores.tools.get(toolId);
    const version = before?.version ?? 0;
    if (version !== command.version) return reject('stale', { version });
    const namesake = await stores.tools.findByName(name);
    if (namesake && namesake.id !== toolId) return reject('name-taken', { name });
    const after: Tool = { id: toolId, version: version + 1, name, teamsAppIds, isRetired };
    if (before) stores.tools.save(before, after);
    else stores.tools.insert(after);
    appendEntry(ports, stores, actor, {
      type: before ? 'tool-changed' : 'tool-made',
      subject: 'catalogue',
      subjectId: toolId,
      body: { name, isRetired },
    });
    return after;
  });
  if ('kind' in result) return result;
  const programs = await ports.read(actor.tenantId).programs.list();
  return done(viewTool(result, programsSeenBy(actor, programs)));
}

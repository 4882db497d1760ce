import type { ToolView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayEditCatalogue } from '@causeway/shared/domain/access/permissions.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ToolId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { viewTool } from './list-tools.js';

/** Makes a tool (version 0), renames it, tells its Teams apps, retires it. */
export async function saveTool(
  ports: Ports,
  actor: Actor,
  command: {
    readonly toolId: ToolId;
    readonly version: number;
    readonly name: string;
    readonly teamsAppIds: readonly string[];
    readonly isRetired: boolean;
  },
): Promise<Outcome<ToolView>> {
  if (!mayEditCatalogue(actor)) return reject('forbidden');
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
  return done(viewTool(result, await ports.read(actor.tenantId).programs.list()));
}

import type { ToolId } from '@causeway/shared/lib/ids.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import type { ToolTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import { fromJson, nameKey } from './json.js';
import type { Session } from './session.js';

export interface ToolStore {
  get(id: ToolId): Promise<Tool | undefined>;
  list(): Promise<readonly Tool[]>;
  findByTeamsApp(appId: string): Promise<Tool | undefined>;
  /** Names are unique by their lower-cased, trimmed form. */
  findByName(name: string): Promise<Tool | undefined>;
  insert(tool: Tool): void;
  save(before: Tool, after: Tool): void;
}

type Of = { tenantId: string };

const getTool = statement<Of & { toolId: string }>()((db, arg) =>
  db
    .selectFrom('tool')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('tool_id', '=', arg('toolId'))
    .compile(),
);

const listTools = statement<Of>()((db, arg) =>
  db
    .selectFrom('tool')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .orderBy('name_key')
    .compile(),
);

const findToolByName = statement<Of & { nameKey: string }>()((db, arg) =>
  db
    .selectFrom('tool')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('name_key', '=', arg('nameKey'))
    .compile(),
);

const findToolByTeamsApp = statement<Of & { appId: string }>()((db, arg) =>
  db
    .selectFrom('tool_teams_app as app')
    .innerJoin('tool', (join) =>
      join.onRef('tool.tenant_id', '=', 'app.tenant_id').onRef('tool.tool_id', '=', 'app.tool_id'),
    )
    .selectAll('tool')
    .where('app.tenant_id', '=', arg('tenantId'))
    .where('app.teams_app_id', '=', arg('appId'))
    .orderBy('app.tool_id')
    .compile(),
);

const updateTool = statement<
  Of & {
    toolId: string;
    version: number;
    nextVersion: number;
    name: string;
    nameKey: string;
    teamsAppIds: string;
    isRetired: number;
  }
>()((db, arg) =>
  db
    .updateTable('tool')
    .set({
      version: arg('nextVersion'),
      name: arg('name'),
      name_key: arg('nameKey'),
      teams_app_ids_json: arg('teamsAppIds'),
      is_retired: arg('isRetired'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('tool_id', '=', arg('toolId'))
    .where('version', '=', arg('version'))
    .compile(),
);

const deleteTeamsApps = statement<Of & { toolId: string }>()((db, arg) =>
  db
    .deleteFrom('tool_teams_app')
    .where('tenant_id', '=', arg('tenantId'))
    .where('tool_id', '=', arg('toolId'))
    .compile(),
);

function toTool(row: ToolTable): Tool {
  return {
    id: row.tool_id as ToolId,
    version: row.version,
    name: row.name,
    teamsAppIds: fromJson(row.teams_app_ids_json),
    isRetired: row.is_retired === 1,
  };
}

export function createToolStore(session: Session): ToolStore {
  const { tenantId } = session;
  const first = (row: ToolTable | undefined) => row && toTool(row);
  const insertTeamsApps = (tool: Tool) => {
    for (const appId of new Set(tool.teamsAppIds.map(nameKey))) {
      const row = { tenant_id: tenantId, teams_app_id: appId, tool_id: tool.id };
      session.insert('tool_teams_app', row);
    }
  };
  return {
    get: async (id) => first(await session.one(getTool, { toolId: id })),
    list: async () => (await session.all(listTools, {})).map(toTool),
    findByTeamsApp: async (appId) =>
      first(await session.one(findToolByTeamsApp, { appId: nameKey(appId) })),
    findByName: async (name) =>
      first(await session.one(findToolByName, { nameKey: nameKey(name) })),
    insert(tool) {
      session.insert('tool', {
        tenant_id: tenantId,
        tool_id: tool.id,
        version: tool.version,
        name: tool.name,
        name_key: nameKey(tool.name),
        teams_app_ids_json: JSON.stringify(tool.teamsAppIds),
        is_retired: tool.isRetired ? 1 : 0,
      });
      insertTeamsApps(tool);
    },
    save(before, after) {
      session.changeOne(updateTool, {
        toolId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        name: after.name,
        nameKey: nameKey(after.name),
        teamsAppIds: JSON.stringify(after.teamsAppIds),
        isRetired: after.isRetired ? 1 : 0,
      });
      session.change(deleteTeamsApps, { toolId: before.id });
      insertTeamsApps(after);
    },
  };
}

import type { FlagForm } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import type { ToolId } from '@causeway/shared/lib/ids.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';

type Recent = readonly { readonly toolId: ToolId; readonly useCaseId: string | null }[];

function byRecency(tools: readonly Tool[], recent: Recent): Tool[] {
  const place = new Map<ToolId, number>();
  recent.forEach(({ toolId }, index) => {
    if (!place.has(toolId)) place.set(toolId, index);
  });
  const rank = (tool: Tool) => place.get(tool.id) ?? recent.length;
  return [...tools].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** What the flag dialog offers this person: the tool that wrote the message first, then recent ones. */
export async function getFlagForm(
  ports: Ports,
  actor: Actor,
  query: { readonly teamsAppId: string | null },
): Promise<FlagForm> {
  const stores = ports.read(actor.tenantId);
  const [allTools, programs, useCases, recent] = await Promise.all([
    stores.tools.list(),
    stores.programs.list(),
    stores.useCases.list(),
    stores.flags.recentToolsOf(actor.personId),
  ]);
  const charters = await stores.charters.list(useCases.map((useCase) => useCase.id));
  const accountable = new Map(
    charters.map((charter) => [charter.useCaseId, charter.accountableId]),
  );
  const names = await namePeople(stores, [...accountable.values()], ports.now());
  const appId = query.teamsAppId;
  const wrote = allTools.find((tool) => appId !== null && tool.teamsAppIds.includes(appId));
  const tools = byRecency(
    allTools.filter((tool) => !tool.isRetired || tool.id === wrote?.id),
    wrote ? [{ toolId: wrote.id, useCaseId: null }, ...recent] : recent,
  );
  const form = tools.map((tool) => {
    const ofTool = new Set(
      programs.filter((program) => program.toolId === tool.id).map((program) => program.id),
    );
    return {
      id: tool.id,
      name: tool.name,
      useCases: useCases
        .filter((useCase) => ofTool.has(useCase.programId) && !useCase.isRetired)
        .map(({ id, name }) => ({ id, name, accountable: names.orNull(accountable.get(id)) })),
    };
  });
  const first = wrote ?? tools.find((tool) => recent.some((used) => used.toolId === tool.id));
  const used = recent.find((use) => use.toolId === first?.id)?.useCaseId;
  const offered = form.find((tool) => tool.id === first?.id)?.useCases ?? [];
  const only = offered.length === 1 ? offered[0] : undefined;
  const suggested = offered.find((useCase) => useCase.id === used) ?? only;
  return {
    tools: form,
    suggested: { toolId: first?.id ?? null, useCaseId: suggested?.id ?? null },
  };
}

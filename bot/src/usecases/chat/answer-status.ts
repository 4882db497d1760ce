import type { ChatReply } from '@causeway/shared/api/chat-reply.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Ports } from '../ports.js';
import { choosePrograms } from './choose-programs.js';
import { sayStops } from './say-stops.js';

const mostPrograms = 8;

/** Where programs stand, as much as every employee may know of it, and nothing about anybody's use. */
export async function answerStatus(
  ports: Ports,
  actor: Actor,
  query: { readonly written: string },
): Promise<Extract<ChatReply, { kind: 'status' }>> {
  const chosen = await choosePrograms(ports, actor, query.written, 'a-name');
  const offered = chosen.because === 'unknown' ? [...chosen.names] : null;
  const isOfNone = chosen.because === 'all' || offered !== null;
  if (isOfNone) return { kind: 'status', programs: [], hasMore: false, offered };
  const stores = ports.read(actor.tenantId);
  const now = ports.now();
  const shown = chosen.programs.slice(0, mostPrograms);
  const ids = shown.map(({ id }) => id);
  const stages = new Map((await stores.stages.list(ids)).map((one) => [one.programId, one]));
  const useCases = await stores.useCases.list(ids);
  const useCaseNames = new Map(useCases.map(({ id, name }) => [id, name]));
  const toolNames = new Map(chosen.tools.map(({ id, name }) => [id, name]));
  const programs = shown.map((program) => {
    const stage = stages.get(program.id);
    const { phase, ring, decideBy, stops } = stage ?? { ...program, decideBy: null, stops: [] };
    return {
      programId: program.id,
      name: program.name,
      toolName: toolNames.get(program.toolId) ?? '',
      phase,
      ring,
      decideBy,
      isOverdue: decideBy !== null && now >= decideBy,
      stops: sayStops(stops, useCaseNames),
    };
  });
  const hasMore = chosen.programs.length > shown.length;
  return { kind: 'status', programs, hasMore, offered };
}

import type { HandOverPage, RaiseHandOverBody } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideRaiseHandOver } from '@causeway/shared/domain/hand-over/decide-hand-over.js';
import type { HandOver } from '@causeway/shared/domain/hand-over/hand-over.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { placeTool } from '../catalogue/place-tool.js';
import { loadPath } from '../escalation/load-path.js';
import { once } from '../once.js';
import type { Ports } from '../ports.js';
import { commitHandOver } from './commit-hand-over.js';
import { viewHandOver } from './view-hand-over.js';

export interface RaiseHandOver {
  readonly body: RaiseHandOverBody;
  readonly key: string;
}

export function raiseHandOver(
  ports: Ports,
  actor: Actor,
  command: RaiseHandOver,
): Promise<Outcome<HandOverPage>> {
  const now = ports.now();
  const { personId } = actor;
  const { body, key } = command;
  return ports.commands.run(actor.tenantId, (stores) =>
    once<HandOverPage, string>(
      ports,
      stores,
      { scope: `raise-hand-over:${personId}`, key, request: body },
      async () => {
        const place = await placeTool(ports, stores, body.tool, body.useCaseId);
        if ('code' in place) return place;
        const { tool, program, useCase } = place;
        const handOver: HandOver = {
          id: ports.newId<'hand-over'>(),
          version: 0,
          state: 'open',
          programId: program?.id ?? null,
          useCaseId: useCase?.id ?? null,
          toolId: tool.id,
          toolName: tool.name,
          useCaseName: useCase?.name ?? null,
          text: body.text,
          note: body.note,
          raisedAt: now,
          ask: null,
          takenBy: null,
          answer: null,
        };
        const path = await loadPath(stores, 'hand-over', handOver.programId, handOver.useCaseId);
        const others = path.candidates.filter(({ person }) => person.id !== personId);
        const decision = decideRaiseHandOver(handOver, others);
        if (decision.kind === 'rejected') return decision;
        const cause = { askerId: personId, judgeId: null, now };
        const raised = await commitHandOver(ports, stores, undefined, decision.events, cause);
        return done({ ...(await viewHandOver(stores, raised, personId, now)), isMine: true });
      },
    ),
  );
}

import type { MyFlag, RaiseFlagBody } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideRaiseFlag } from '@causeway/shared/domain/flag/decide-raise-flag.js';
import type { FlagSource, Report } from '@causeway/shared/domain/flag/flag.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Place } from '../catalogue/place-tool.js';
import { placeTool } from '../catalogue/place-tool.js';
import { once } from '../once.js';
import { namesFrom } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { commitFlag } from './commit-flag.js';
import { drawMyFlag } from './view-my-flag.js';

export interface RaiseFlag {
  readonly body: RaiseFlagBody;
  readonly source: FlagSource;
  readonly messageLink: string | null;
  /** The same key raises one flag, however often it arrives. */
  readonly key: string;
}

function freeze({ body, source, messageLink }: RaiseFlag, place: Place, now: Instant): Report {
  return {
    text: body.text,
    source,
    toolId: place.tool.id,
    toolName: place.tool.name,
    toolVersion: null,
    useCaseName: place.useCase?.name ?? null,
    phase: place.program?.phase ?? null,
    ring: place.program?.ring ?? null,
    reason: body.reason,
    reach: body.reach,
    outcome: body.outcome,
    minutesCorrecting: body.minutesCorrecting,
    note: body.note,
    messageLink,
    mode: body.mode,
    raisedAt: now,
  };
}

export function raiseFlag(
  ports: Ports,
  actor: Actor,
  command: RaiseFlag,
): Promise<Outcome<MyFlag>> {
  const now = ports.now();
  const { personId } = actor;
  return ports.commands.run(actor.tenantId, (stores) =>
    once<MyFlag, string>(
      ports,
      stores,
      { scope: `raise-flag:${personId}`, key: command.key, request: command.body },
      async () => {
        const place = await placeTool(ports, stores, command.body.tool, command.body.useCaseId);
        if ('code' in place) return place;
        const decision = decideRaiseFlag({
          flagId: ports.newId<'flag'>(),
          programId: place.program?.id ?? null,
          useCaseId: place.useCase?.id ?? null,
          report: freeze(command, place, now),
        });
        if (decision.kind === 'rejected') return decision;
        const cause = { by: 'reporter', personId, now } as const;
        const { flag, path } = await commitFlag(ports, stores, undefined, decision.events, cause);
        const accountableId = path.charter?.accountableId ?? null;
        return done(drawMyFlag(flag, namesFrom(path.people, now), accountableId, []));
      },
    ),
  );
}

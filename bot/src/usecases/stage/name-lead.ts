import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayDecideStage, mayNameLead } from '@causeway/shared/domain/access/permissions.js';
import { decideNameLead } from '@causeway/shared/domain/program/decide-lead.js';
import { decideEndStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { StageEvent } from '@causeway/shared/domain/program/stage.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitStage } from './commit-stage.js';
import { loadStage } from './load-stage.js';
import { moveStage } from './move-stage.js';

interface Named {
  readonly programId: ProgramId;
  readonly version: number;
  readonly leadId: PersonId;
  readonly instead: { readonly programId: ProgramId; readonly reason: string } | null;
}

/** The one that stops does so for good, in the same transaction, and on record with what for. */
async function endInstead(
  ports: Ports,
  stores: Stores,
  actor: Actor,
  { programId: insteadFor, instead }: Named,
  now: Instant,
): Promise<Decision<StageEvent, string> | undefined> {
  if (!instead) return undefined;
  const { programId, reason } = instead;
  const staged = await loadStage(ports, stores, programId);
  if (!staged) return reject('absent');
  if (!mayDecideStage(actor, programId)) return reject('forbidden');
  const { version } = staged.stage;
  const by = actor.personId;
  const ended = decideEndStage(staged.stage, { by, now, version, reason, insteadFor });
  if (ended.kind === 'rejected') return ended;
  await commitStage(ports, stores, staged, ended.events, { actorId: by, now });
  return undefined;
}

export function nameLead(ports: Ports, actor: Actor, command: Named): Promise<Outcome<StageView>> {
  const { programId, version, leadId, instead } = command;
  return moveStage(ports, actor, {
    programId,
    may: mayNameLead,
    async decide(stores, stage, now) {
      const lead = await stores.persons.get(leadId);
      if (!lead || lead.leftAt !== null) return reject('unknown-person');
      const led = await stores.stages.listOfLead(leadId);
      const theirs = led.filter((one) => one.programId !== programId);
      const move = { by: actor.personId, now, version, leadId };
      const named = { ...move, instead: instead?.programId ?? null };
      const decision = decideNameLead(stage, named, theirs);
      if (decision.kind === 'rejected') return decision;
      return (await endInstead(ports, stores, actor, command, now)) ?? decision;
    },
  });
}

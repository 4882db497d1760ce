import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { nextDecisionTick } from '@causeway/shared/domain/program/decide-stage-by-clock.js';
import { evolveStage } from '@causeway/shared/domain/program/evolve-stage.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Stage, StageEvent } from '@causeway/shared/domain/program/stage.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import { voidOpenApprovals } from '../approval/void-open-approvals.js';
import { redrawCards, sendWithinQuota } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import { announce } from '../webhook/announce.js';
import { basisChange, forMachines, noticeKindOf } from './after-stage-event.js';
import { recordStageEvent } from './record-stage-event.js';

const toldRoles: readonly GrantRole[] = ['governance-owner', 'program-manager', 'sponsor'];

/** Those who run a program, but for whoever did it. */
async function peopleToTell(
  stores: Stores,
  { programId, leadId }: Stage,
  actorId: PersonId | null,
): Promise<readonly PersonId[]> {
  const grants = await stores.grants.list([programId]);
  const holders = grants.filter(({ role }) => toldRoles.includes(role));
  const named = [...holders.map(({ personId }) => personId), ...(leadId ? [leadId] : [])];
  return [...new Set(named)].filter((id) => id !== actorId);
}

async function tell(
  ports: Ports,
  stores: Stores,
  after: Stage,
  events: readonly StageEvent[],
  { actorId, now }: Cause,
): Promise<void> {
  const kinds = events.map(noticeKindOf).filter((kind) => kind !== undefined);
  if (kinds.length === 0) return;
  for (const personId of await peopleToTell(stores, after, actorId)) {
    for (const kind of kinds) {
      const notice = { personId, kind, subjectId: after.programId };
      await sendWithinQuota(ports, stores, notice, now);
    }
  }
}

function setTimers(stores: Stores, after: Stage, events: readonly StageEvent[], cause: Cause) {
  const { programId } = after;
  const dueAt = nextDecisionTick(after);
  if (dueAt === null) stores.timers.cancel('decision-due', programId);
  else stores.timers.set({ kind: 'decision-due', subjectId: programId, dueAt });
  if (after.phase === 'stress-testing') {
    stores.timers.set({ kind: 'find-blind-spots', subjectId: programId, dueAt: cause.now });
  }
  if (events.some(({ type }) => type === 'stage-ended')) {
    // Everybody who takes part may be many: that is the clock's work.
    stores.timers.set({ kind: 'end-to-tell', subjectId: programId, dueAt: cause.now });
  }
}

function save(stores: Stores, program: Program, before: Stage | undefined, after: Stage): void {
  if (before) stores.stages.save(before, after);
  else stores.stages.insert(after);
  const { phase, ring } = after;
  if (program.phase !== phase || program.ring !== ring) {
    stores.programs.save(program, { ...program, version: program.version + 1, phase, ring });
  }
}

/** What happened to a program is kept, recorded, told, and takes effect, together. */
export async function commitStage(
  ports: Ports,
  stores: Stores,
  of: { readonly program: Program; readonly stage?: Stage },
  events: readonly StageEvent[],
  cause: Cause,
): Promise<Stage> {
  const { program, stage: before } = of;
  const evolved = events.reduce<Stage | undefined>(evolveStage, before);
  if (!evolved) throw new Error('A stage needs at least one event');
  const after = { ...evolved, version: before ? before.version + 1 : 1 };
  const { programId } = after;
  save(stores, program, before, after);
  setTimers(stores, after, events, cause);
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.actorId,
      type: event.type,
      subject: 'stage' as const,
      subjectId: programId,
      programId,
      ...recordStageEvent(event),
    })),
  );
  for (const event of events) {
    const said = forMachines(after, event);
    if (said) await announce(ports, stores, { programId, ...said }, cause.now);
  }
  const changes = before ? events.map((event) => basisChange(before, event)) : [];
  const touching = changes.filter((change) => change !== undefined);
  await voidOpenApprovals(ports, stores, { programId, changes: touching }, cause);
  await tell(ports, stores, after, events, cause);
  if (before) await redrawCards(ports, stores, programId, cause.now);
  return after;
}

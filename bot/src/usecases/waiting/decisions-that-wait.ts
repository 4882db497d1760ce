import type { Called } from '@causeway/shared/api/called.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { decideAgreeTemplate } from '@causeway/shared/domain/gate/decide-edit-template.js';
import type { GateTemplate } from '@causeway/shared/domain/gate/gate-template.js';
import type { TemplateChange } from '@causeway/shared/domain/gate/template-change.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { decideSecondWaiver } from '@causeway/shared/domain/waiver/decide-waiver.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import type { PersonId, ProgramId, SnapshotId } from '@causeway/shared/lib/ids.js';
import { wantedVoices } from '../approval/authorities.js';
import type { WaitingContext } from './waiting-context.js';
import type { Waiting, Why } from './waiting.js';
import { waiting } from './waiting.js';

/** Whoever takes a step that was approved, and answers for a date. */
const stageDeciders: readonly GrantRole[] = ['governance-owner', 'program-manager'];

function asFunction(role: GrantRole): Why {
  return { by: 'function', role, onBehalfOf: null };
}

/** Everybody of the program from whom the rule would take it. */
function whoMay(
  context: WaitingContext,
  programId: ProgramId,
  may: (by: PersonId, roles: readonly GrantRole[]) => GrantRole | undefined,
): Waiting['waitsFor'] {
  const authorities = context.authoritiesOf(programId);
  return authorities.people.flatMap((personId) => {
    const role = may(personId, authorities.of(personId).roles);
    return role ? [{ personId, why: [asFunction(role)] }] : [];
  });
}

function whoDecidesStage(context: WaitingContext, programId: ProgramId): Waiting['waitsFor'] {
  return whoMay(context, programId, (_by, roles) =>
    roles.find((role) => stageDeciders.includes(role)),
  );
}

function openApproval(
  context: WaitingContext,
  approval: Approval,
  measuredBy: readonly PersonId[],
): Waiting {
  const { id, programId, transition, requestedAt, expiresAt } = approval;
  const authorities = context.authoritiesOf(programId);
  const waitsFor = authorities.people.flatMap((personId) => {
    const voices = wantedVoices(approval, personId, authorities, measuredBy);
    const why = voices.map((voice): Why => ({ by: 'function', ...voice }));
    return why.length > 0 ? [{ personId, why }] : [];
  });
  const what = transitionKey(transition);
  const dates = { since: requestedAt, dueAt: expiresAt };
  return waiting({ noun: 'approval', id, programId, what, waitsFor, ...dates });
}

export function approvalsThatWait(
  context: WaitingContext,
  live: readonly Approval[],
  hands: ReadonlyMap<SnapshotId, readonly PersonId[]>,
): readonly Waiting[] {
  const { now } = context;
  const current = live.filter(({ expiresAt }) => now < expiresAt);
  return current.map((approval) => {
    const { programId, transition, requestedAt, expiresAt, verdicts } = approval;
    if (approval.state === 'open') {
      return openApproval(context, approval, hands.get(approval.snapshotId) ?? []);
    }
    return waiting({
      noun: 'step',
      id: programId,
      programId,
      what: transitionKey(transition),
      since: verdicts.at(-1)?.at ?? requestedAt,
      dueAt: expiresAt,
      waitsFor: whoDecidesStage(context, programId),
    });
  });
}

export function waiversThatWait(
  context: WaitingContext,
  asked: readonly Waiver[],
  calledBy: (criterion: string) => Called,
): readonly Waiting[] {
  const { now } = context;
  return asked
    .filter(({ until }) => now < until)
    .map((waiver) => {
      const { id, programId, criterion, version, askedAt, until } = waiver;
      const waitsFor = whoMay(context, programId, (by, roles) => {
        const decision = decideSecondWaiver(waiver, { by, now, version, roles });
        return decision.kind === 'accepted' ? roles[0] : undefined;
      });
      const about = { what: criterion, called: calledBy(criterion) };
      const dates = { since: askedAt, dueAt: until };
      return waiting({ noun: 'waiver', id, programId, ...about, waitsFor, ...dates });
    });
}

export function templateChangesThatWait(
  context: WaitingContext,
  proposed: readonly { readonly change: TemplateChange; readonly current: GateTemplate }[],
): readonly Waiting[] {
  const { now } = context;
  return proposed.map(({ change, current }) => {
    const { id, programId, template, version, proposedBy, proposedAt } = change;
    const proposerRoles = context.authoritiesOf(programId).of(proposedBy).roles;
    const waitsFor = whoMay(context, programId, (by, roles) => {
      const move = { by, now, version, roles };
      const decision = decideAgreeTemplate(change, current, move, proposerRoles);
      if (decision.kind === 'rejected') return undefined;
      const [event] = decision.events;
      return event?.type === 'template-change-agreed' ? event.as : undefined;
    });
    const dates = { since: proposedAt, dueAt: null };
    return waiting({ noun: 'template-change', id, programId, what: template, waitsFor, ...dates });
  });
}

/** Dates that are near, or have passed. */
export function datesThatWait(context: WaitingContext): readonly Waiting[] {
  const { now, stages } = context;
  return [...stages.values()].flatMap(({ programId, phase, decideBy }) => {
    const since = decideBy === null ? null : decideBy - defaults.decisionReminderMs.value;
    if (since === null || now < since) return [];
    const waitsFor = whoDecidesStage(context, programId);
    const dates = { since, dueAt: decideBy };
    return waiting({
      noun: 'decision',
      id: programId,
      programId,
      what: phase,
      waitsFor,
      ...dates,
    });
  });
}

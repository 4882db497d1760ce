import type { Accepted, Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { EvidenceId, PersonId, ProgramId } from '../../lib/ids.js';
import { decisionDate, decisionFrame } from './decision-frame.js';
import type { Program } from './program.js';
import type { Stage, StageEnd, StageEvent } from './stage.js';
import { isUnderWay } from './stage.js';

/** What every move says: who, when, and which version it was drawn from. */
export interface StageMove {
  readonly by: PersonId;
  readonly now: Instant;
  readonly version: number;
}

export function refuseMove(
  stage: Stage,
  { version }: Pick<StageMove, 'version'>,
): Rejected<'stale' | 'program-is-over'> | undefined {
  const { phase, ring } = stage;
  if (stage.version !== version) return reject('stale', { version: stage.version, phase, ring });
  return isUnderWay(stage) ? undefined : reject('program-is-over', { phase });
}

/** A program begins where its row says: those from before there were stages are somewhere already. */
export function decideStartStage(
  program: Pick<Program, 'id' | 'phase' | 'ring'>,
  now: Instant,
): Accepted<StageEvent> {
  const { id, phase, ring } = program;
  const stage: Stage = {
    programId: id,
    version: 0,
    leadId: null,
    phase,
    ring,
    since: now,
    decideBy: decisionDate({ phase }, now),
    remindedAt: null,
    overdueAt: null,
    extensions: [],
    stops: [],
    answers: [],
    steps: [],
    furthestRing: ring ?? 0,
    end: null,
  };
  return accept({ type: 'stage-started', stage });
}

/** The written answer to the present question. It may be written anew until the step is taken. */
export function decideAnswerStage(
  stage: Stage,
  move: StageMove & { readonly answer: string; readonly evidenceIds: readonly EvidenceId[] },
  /** Of this program, and valid at this moment. */
  validEvidence: readonly EvidenceId[],
): Decision<
  StageEvent,
  'stale' | 'program-is-over' | 'answer-missing' | 'evidence-missing' | 'unknown-evidence'
> {
  const refused = refuseMove(stage, move);
  if (refused) return refused;
  const answer = move.answer.trim();
  const evidenceIds = [...new Set(move.evidenceIds)];
  if (answer === '') return reject('answer-missing');
  if (evidenceIds.length === 0) return reject('evidence-missing');
  const unknown = evidenceIds.find((id) => !validEvidence.includes(id));
  if (unknown !== undefined) return reject('unknown-evidence', { evidenceId: unknown });
  const { phase, ring } = stage;
  const { by, now: at } = move;
  return accept({ type: 'stage-answered', answer: { phase, ring, answer, evidenceIds, by, at } });
}

/** More time, in somebody's name. At most one more frame at once, so that it has to be asked again. */
export function decideExtendStage(
  stage: Stage,
  move: StageMove & { readonly until: Instant; readonly reason: string },
): Decision<
  StageEvent,
  'stale' | 'program-is-over' | 'reason-missing' | 'until-in-past' | 'until-too-far'
> {
  const refused = refuseMove(stage, move);
  if (refused) return refused;
  const { by, now: at, until } = move;
  const reason = move.reason.trim();
  if (reason === '') return reject('reason-missing');
  const from = Math.max(at, stage.decideBy ?? at);
  if (until <= from) return reject('until-in-past', { from });
  const latest = from + (decisionFrame(stage) ?? 0);
  if (until > latest) return reject('until-too-far', { until: latest });
  return accept({ type: 'stage-extended', extension: { until, reason, by, at } });
}

/** It is over: nobody is let in any more. What was learned stays. */
export function decideEndStage(
  stage: Stage,
  move: StageMove & { readonly reason: string; readonly insteadFor: ProgramId | null },
): Decision<StageEvent, 'stale' | 'program-is-over' | 'reason-missing'> {
  const refused = refuseMove(stage, move);
  if (refused) return refused;
  const reason = move.reason.trim();
  if (reason === '') return reject('reason-missing');
  const { phase, ring } = stage;
  const { by, now: at, insteadFor } = move;
  const end: StageEnd = { reason, by, at, insteadFor, from: { phase, ring } };
  return accept({ type: 'stage-ended', end });
}

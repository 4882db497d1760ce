import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import { handOverDeadline } from '../escalation/deadline.js';
import type { Candidate } from '../escalation/next-ask.js';
import { nextAsk } from '../escalation/next-ask.js';
import { dueAt } from '../escalation/working-time.js';
import type { HandOver, HandOverEvent, HandOverRejection, Judgement } from './hand-over.js';

type HandOverDecision = Decision<HandOverEvent, HandOverRejection>;

export interface JudgeMove {
  readonly by: PersonId;
  readonly now: Instant;
  readonly version: number;
}

function refuse(handOver: HandOver, move: JudgeMove): Rejected<HandOverRejection> | undefined {
  const { state, takenBy } = handOver;
  if (handOver.version !== move.version) {
    return reject('stale', { state, version: handOver.version, heldBy: takenBy });
  }
  if (state !== 'open' && state !== 'taken') return reject('not-in-state', { state });
  if (takenBy !== null && takenBy !== move.by) return reject('held-by-other', { heldBy: takenBy });
  return undefined;
}

export function decideRaiseHandOver(
  handOver: HandOver,
  path: readonly Candidate[],
): HandOverDecision {
  if (handOver.text.trim() === '') return reject('text-missing');
  return accept({ type: 'hand-over-raised', handOver }, askAfter(path, -1, handOver.raisedAt));
}

function askAfter(path: readonly Candidate[], step: number, now: Instant): HandOverEvent {
  const { ask, skipped } = nextAsk(path, step, handOverDeadline, now);
  return ask
    ? { type: 'hand-over-asked', ask, skipped }
    : { type: 'hand-over-path-exhausted', skipped };
}

/** Taking says "I am on it"; it does not stop the clock of the answer. */
export function decideTakeHandOver(handOver: HandOver, move: JudgeMove): HandOverDecision {
  return refuse(handOver, move) ?? accept({ type: 'hand-over-taken', by: move.by });
}

export function decidePassOnHandOver(
  handOver: HandOver,
  move: JudgeMove & { to: Candidate },
): HandOverDecision {
  const refused = refuse(handOver, move);
  if (refused) return refused;
  const { person, role } = move.to;
  const ask = {
    personId: person.id,
    role,
    step: handOver.ask?.step ?? -1,
    askedAt: move.now,
    respondBy: dueAt(move.now, handOverDeadline, person.workingTime),
  };
  return accept({ type: 'hand-over-passed-on', by: move.by, ask });
}

export function decideAnswerHandOver(
  handOver: HandOver,
  move: JudgeMove & { judgement: Judgement; text: string },
): HandOverDecision {
  const refused = refuse(handOver, move);
  if (refused) return refused;
  if (move.text.trim() === '') return reject('text-missing');
  const answer = { judgement: move.judgement, text: move.text, by: move.by, at: move.now };
  return accept({ type: 'hand-over-answered', answer });
}

export function decideWithdrawHandOver(handOver: HandOver): HandOverDecision {
  const { state } = handOver;
  if (state !== 'open' && state !== 'taken') return reject('not-in-state', { state });
  return accept({ type: 'hand-over-withdrawn' });
}

/** Unanswered in time, taken or not: the next person is asked. */
export function decideEscalateHandOver(
  handOver: HandOver,
  path: readonly Candidate[],
  now: Instant,
): HandOverDecision {
  const { state, ask } = handOver;
  const waiting = state === 'open' || state === 'taken';
  if (!waiting || !ask || now < ask.respondBy) return reject('not-due');
  return accept(askAfter(path, ask.step, now));
}

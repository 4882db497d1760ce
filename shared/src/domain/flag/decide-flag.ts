import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import { defaults } from '../defaults.js';
import { correctionBlocksAnswer } from './correction.js';
import type { DismissalReason, Flag, FlagState } from './flag.js';
import type { FlagEvent, FlagRejection } from './flag-event.js';
import type { Harm, Reversibility, Severity } from './severity.js';
import { assessedSeverity } from './severity.js';

/** What an owner's press carries: who, when, and the version the button was drawn from. */
export interface OwnerMove {
  readonly by: PersonId;
  readonly now: Instant;
  readonly version: number;
}

type FlagDecision = Decision<FlagEvent, FlagRejection>;

/** A press drawn from an older state is refused, with what has happened since. */
export function refuseStale(flag: Flag, version: number): Rejected<'stale'> | undefined {
  if (flag.version === version) return undefined;
  const { state, claim } = flag.triage;
  return reject('stale', { state, version: flag.version, heldBy: claim?.personId ?? null });
}

function refuseOutside(
  flag: Flag,
  states: readonly FlagState[],
): Rejected<'not-in-state'> | undefined {
  const { state } = flag.triage;
  return states.includes(state) ? undefined : reject('not-in-state', { state });
}

function refuseHeldByOther(flag: Flag, move: OwnerMove): Rejected<'held-by-other'> | undefined {
  const { claim } = flag.triage;
  if (!claim || claim.personId === move.by || claim.until <= move.now) return undefined;
  return reject('held-by-other', { heldBy: claim.personId, until: claim.until });
}

function refuse(flag: Flag, move: OwnerMove, states: readonly FlagState[]) {
  return (
    refuseStale(flag, move.version) ?? refuseOutside(flag, states) ?? refuseHeldByOther(flag, move)
  );
}

function undoable(move: OwnerMove): FlagEvent {
  return { type: 'undo-offered', by: move.by, until: move.now + defaults.undoMs.value };
}

function claimBy(personId: PersonId, now: Instant) {
  return { personId, until: now + defaults.claimMs.value };
}

/** Whoever works on a flag holds it: acting on one that nobody holds takes it too. */
function held(flag: Flag, move: OwnerMove): readonly FlagEvent[] {
  const holds = flag.triage.claim?.personId === move.by && flag.triage.claim.until > move.now;
  return holds ? [] : [{ type: 'flag-claimed', claim: claimBy(move.by, move.now) }];
}

const open: readonly FlagState[] = ['new', 'in-triage', 'confirmed'];
const underWay: readonly FlagState[] = ['in-triage', 'confirmed'];

export function decideClaimFlag(flag: Flag, move: OwnerMove): FlagDecision {
  const refused = refuse(flag, move, open);
  if (refused) return refused;
  return accept({ type: 'flag-claimed', claim: claimBy(move.by, move.now) }, undoable(move));
}

export function decideReleaseFlag(flag: Flag, move: OwnerMove): FlagDecision {
  const refused = refuse(flag, move, underWay);
  if (refused) return refused;
  if (!flag.triage.claim) return reject('not-held');
  return accept({ type: 'claim-released' }, undoable(move));
}

/** The colleague holds it from now on, with a full claim of their own. */
export function decideHandFlagTo(flag: Flag, move: OwnerMove & { to: PersonId }): FlagDecision {
  const refused = refuse(flag, move, open);
  if (refused) return refused;
  const claim = claimBy(move.to, move.now);
  return accept({ type: 'flag-handed-to', claim, by: move.by }, undoable(move));
}

export function decideAskReporter(flag: Flag, move: OwnerMove & { text: string }): FlagDecision {
  const refused = refuse(flag, move, open);
  if (refused) return refused;
  const { question } = flag.triage;
  if (question && question.reply === null) return reject('question-open');
  if (move.text.trim() === '') return reject('text-missing');
  const asked = {
    text: move.text,
    askedBy: move.by,
    askedAt: move.now,
    reply: null,
    repliedAt: null,
  };
  return accept(...held(flag, move), { type: 'reporter-asked', question: asked });
}

export type SeverityJudgement =
  | { readonly kind: 'assessed'; readonly harm: Harm; readonly reversibility: Reversibility }
  | { readonly kind: 'overridden'; readonly severity: Severity; readonly because: string };

export function decideSetSeverity(
  flag: Flag,
  move: OwnerMove & { judgement: SeverityJudgement },
): FlagDecision {
  const refused = refuse(flag, move, open);
  if (refused) return refused;
  const { judgement } = move;
  if (judgement.kind === 'overridden') {
    if (judgement.because.trim() === '') return reject('text-missing');
    const { severity, because } = judgement;
    const basis = { kind: 'overridden', because } as const;
    return accept(...held(flag, move), { type: 'severity-set', severity, basis }, undoable(move));
  }
  const { harm, reversibility } = judgement;
  const severity = assessedSeverity(flag.report.reach, harm, reversibility);
  const basis = { kind: 'assessed', harm, reversibility } as const;
  return accept(...held(flag, move), { type: 'severity-set', severity, basis }, undoable(move));
}

export function decideConfirmFlag(flag: Flag, move: OwnerMove): FlagDecision {
  const refused = refuse(flag, move, ['in-triage']);
  if (refused) return refused;
  return accept(...held(flag, move), { type: 'flag-confirmed' }, undoable(move));
}

export function decideAnswerFlag(
  flag: Flag,
  move: OwnerMove & {
    kind: 'changed' | 'no-change';
    text: string;
    /** For everybody; what was raised in confidence is told of to nobody else. */
    toAll?: string;
  },
): FlagDecision {
  const refused = refuse(flag, move, ['confirmed']);
  if (refused) return refused;
  if (correctionBlocksAnswer(flag.report.reach, flag.triage.correction)) {
    return reject('correction-open', { reach: flag.report.reach });
  }
  if (move.text.trim() === '') return reject('text-missing');
  const toAll = move.toAll?.trim() ?? '';
  if (toAll !== '' && flag.report.mode === 'confidential')
    return reject('confidential-is-not-told');
  const { kind, text, by, now: at } = move;
  const answer = { kind, text, by, at, ...(toAll === '' ? {} : { toAll }) };
  return accept({ type: 'flag-answered', answer }, undoable(move));
}

export function decideDismissFlag(
  flag: Flag,
  move: OwnerMove & { reason: DismissalReason; text: string },
): FlagDecision {
  const refused = refuse(flag, move, ['in-triage']);
  if (refused) return refused;
  if (move.text.trim() === '') return reject('text-missing');
  const dismissal = { reason: move.reason, text: move.text, by: move.by, at: move.now };
  return accept({ type: 'flag-dismissed', dismissal }, undoable(move));
}

export function decideReopenFlag(flag: Flag, move: OwnerMove & { because: string }): FlagDecision {
  const refused = refuseStale(flag, move.version) ?? refuseOutside(flag, ['answered', 'dismissed']);
  if (refused) return refused;
  if (move.because.trim() === '') return reject('text-missing');
  return accept(
    { type: 'flag-reopened', byReporter: false, because: move.because },
    { type: 'flag-claimed', claim: claimBy(move.by, move.now) },
    undoable(move),
  );
}

export function decideUndoMove(flag: Flag, move: OwnerMove): FlagDecision {
  const stale = refuseStale(flag, move.version);
  if (stale) return stale;
  const { undo } = flag;
  if (!undo) return reject('nothing-to-undo');
  if (undo.by !== move.by) return reject('not-the-mover');
  if (undo.until <= move.now) return reject('undo-expired', { until: undo.until });
  return accept({ type: 'move-undone', restores: undo.restores });
}

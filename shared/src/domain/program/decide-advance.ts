import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { EvidenceId } from '../../lib/ids.js';
import type { Approval } from '../approval/approval.js';
import { decideUseApproval } from '../approval/decide-approval-end.js';
import type { Shown } from '../approval/unmet-criteria.js';
import { coveringWaivers, unmetCriteria, unmetFacts } from '../approval/unmet-criteria.js';
import { dwellCriterion, dwellEndsAt } from '../ring/dwell.js';
import type { Ring } from '../ring/ring.js';
import type { BasisChange } from '../snapshot/basis-change.js';
import { currentAnswer } from './current-answer.js';
import type { StageMove } from './decide-stage.js';
import { refuseMove } from './decide-stage.js';
import { decisionDate, goesOnUnnamed } from './decision-frame.js';
import type { Stage, StageEvent } from './stage.js';
import { stopsInTheWay } from './stops-in-the-way.js';
import type { Standing, Transition } from './transition.js';
import { nextTransition, transitionKey } from './transition.js';

/** Without it nobody knows how to go back, or who helps and bears it. */
export const ringNeeds = ['retreat-plan', 'support-structure'] as const;
export type RingNeed = (typeof ringNeeds)[number];

export interface AdvanceFacts {
  /** All that are planned. */
  readonly rings: readonly Ring[];
  readonly approval: Approval | undefined;
  /** How what was approved differs from what is there at this moment. */
  readonly changes: readonly BasisChange[];
  /** What the gate says at this moment, and the exceptions from it. */
  readonly shown: Shown;
  /** Of this program, and valid at this moment. */
  readonly validEvidence: readonly EvidenceId[];
  /** Of the sheets the next ring needs, those that are in force. */
  readonly ringSheets: readonly RingNeed[];
}

export type AdvanceRejection =
  | 'stale'
  | 'program-is-over'
  | 'lead-missing'
  | 'extension-missing'
  | 'ring-not-planned'
  | 'approval-missing'
  | 'not-in-state'
  | 'other-transition'
  | 'approval-expired'
  | 'basis-changed'
  | 'no-criteria'
  | 'criteria-not-met'
  | 'stopped'
  | 'answer-missing'
  | 'answer-evidence-ended'
  | 'dwell-not-over'
  | 'ring-sheet-missing';

type Refused = Rejected<AdvanceRejection> | undefined;

function standingAfter(stage: Stage, transition: Transition): Standing {
  switch (transition.kind) {
    case 'phase':
      return { phase: transition.to, ring: null };
    case 'ring':
      return { phase: 'staged-rollout', ring: transition.to };
    case 'completion':
      return { phase: 'completed', ring: stage.ring };
  }
}

function nextRing(transition: Transition, rings: readonly Ring[]): Ring | undefined {
  return transition.kind === 'ring'
    ? rings.find(({ number }) => number === transition.to)
    : undefined;
}

/** Approved by those who decide, for this step, on what is there now, and not used before. */
function refuseApproval(
  { approval, changes }: AdvanceFacts,
  transition: Transition,
  { by, now }: StageMove,
): Refused {
  if (!approval) return reject('approval-missing', { transition: transitionKey(transition) });
  const used = decideUseApproval(approval, { by, now, transition, changes });
  return used.kind === 'rejected' ? used : undefined;
}

/** The gate is asked again at the moment of the step: what was approved has to be so still. */
function refuseGate({ shown }: AdvanceFacts, transition: Transition): Refused {
  if (shown.transition !== transitionKey(transition)) return reject('other-transition');
  if (shown.results.length === 0) return reject('no-criteria');
  const unmet = unmetFacts(unmetCriteria(shown));
  return unmet && reject('criteria-not-met', unmet);
}

function refuseAnswer(stage: Stage, { validEvidence }: AdvanceFacts): Refused {
  const answer = currentAnswer(stage);
  if (!answer) return reject('answer-missing');
  const ended = answer.evidenceIds.find((id) => !validEvidence.includes(id));
  return ended === undefined ? undefined : reject('answer-evidence-ended', { evidenceId: ended });
}

function refuseDwell(stage: Stage, { rings, shown }: AdvanceFacts, { now }: StageMove): Refused {
  const endsAt = dwellEndsAt(stage, rings);
  if (endsAt === null || now >= endsAt || coveringWaivers(shown).has(dwellCriterion)) {
    return undefined;
  }
  return reject('dwell-not-over', { until: endsAt });
}

function refuseRing(ring: Ring | undefined, { ringSheets }: AdvanceFacts): Refused {
  const missing = ring && ringNeeds.find((need) => !ringSheets.includes(need));
  return missing && reject('ring-sheet-missing', { sheet: missing, ring: ring.number });
}

/**
 * The one way forward. Every step has its own approval; neither time, nor an empty gate, nor a stop
 * that somebody forgot lets a program through.
 */
export function decideAdvance(
  stage: Stage,
  move: StageMove,
  facts: AdvanceFacts,
): Decision<StageEvent, AdvanceRejection> {
  const refused = refuseMove(stage, move);
  if (refused) return refused;
  const transition = nextTransition(stage, facts.rings.length);
  if (!transition) return reject('program-is-over', { phase: stage.phase });
  const ring = nextRing(transition, facts.rings);
  if (transition.kind === 'ring' && !ring)
    return reject('ring-not-planned', { ring: transition.to });
  if (stage.leadId === null) return reject('lead-missing');
  if (goesOnUnnamed(stage, move.now)) return reject('extension-missing', { date: stage.decideBy });
  const [stop] = stopsInTheWay(stage.stops, transition, ring);
  const inTheWay =
    refuseApproval(facts, transition, move) ??
    refuseGate(facts, transition) ??
    (stop && reject('stopped', { stop: stop.kind, at: stop.at })) ??
    refuseAnswer(stage, facts) ??
    refuseDwell(stage, facts, move) ??
    refuseRing(ring, facts);
  if (inTheWay) return inTheWay;
  // Refused above where there is none.
  const { id: approvalId, snapshotId } = facts.approval as Approval;
  const to = standingAfter(stage, transition);
  const at = move.now;
  return accept({
    type: 'stage-advanced',
    to,
    step: { transition: transitionKey(transition), approvalId, snapshotId, at },
    decideBy: decisionDate(to, at),
  });
}

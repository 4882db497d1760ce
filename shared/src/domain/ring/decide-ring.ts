import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId, UseCaseId } from '../../lib/ids.js';
import { defaults } from '../defaults.js';
import type { Stage } from '../program/stage.js';
import { isUnderWay } from '../program/stage.js';
import { isOpen } from './is-open.js';
import { onlyNarrows } from './only-narrows.js';
import type { AudienceRule, Ring, RingEvent, RingPlan } from './ring.js';
import { ringLimits } from './ring.js';

export interface PlanRing {
  readonly number: number;
  readonly plan: RingPlan;
  readonly by: PersonId;
  readonly now: Instant;
  /** 0 plans a new one. */
  readonly version: number;
  /** Why it is changed. */
  readonly reason: string | null;
}

export interface RingFacts {
  readonly stage: Stage;
  readonly rings: readonly Ring[];
  /** Of the program, not retired. */
  readonly useCaseIds: readonly UseCaseId[];
  /** Those of which some part is ready for use. */
  readonly readyUseCaseIds: readonly UseCaseId[];
  /** Those that the results put before what the ring opens, and that are in no ring up to it. */
  readonly passedOver: readonly UseCaseId[];
}

export type RingRejection =
  | 'stale'
  | 'program-is-over'
  | 'unknown-ring'
  | 'audience-missing'
  | 'use-cases-missing'
  | 'unknown-use-case'
  | 'use-case-not-ready'
  | 'review-of-closed-use-case'
  | 'holdout-too-large'
  | 'dwell-too-short'
  | 'reason-missing'
  | 'order-reason-missing'
  | 'ring-is-open'
  | 'nothing-changed';

type Refused = Rejected<RingRejection> | undefined;

function isEmpty(rule: AudienceRule): boolean {
  if (rule.by === 'attribute') return rule.attribute === '' || rule.values.length === 0;
  return rule.by === 'group' && rule.groupIds.length === 0;
}

function refuseUseCases(plan: RingPlan, before: Ring | undefined, facts: RingFacts): Refused {
  const { useCaseIds, humanReviewUseCaseIds } = plan;
  if (useCaseIds.length === 0) return reject('use-cases-missing');
  // What is in it already may have slipped since; then it is held, and it must stay possible to narrow.
  const added = useCaseIds.filter((id) => before?.useCaseIds.includes(id) !== true);
  const unknown = added.find((id) => !facts.useCaseIds.includes(id));
  if (unknown !== undefined) return reject('unknown-use-case');
  const unready = added.find((id) => !facts.readyUseCaseIds.includes(id));
  if (unready !== undefined) return reject('use-case-not-ready', { useCaseId: unready });
  const isElsewhere = humanReviewUseCaseIds.some((id) => !useCaseIds.includes(id));
  return isElsewhere ? reject('review-of-closed-use-case') : undefined;
}

function refuseShape(plan: RingPlan): Refused {
  const { audience, holdoutPercent, minimumDays } = plan;
  if (audience.length === 0 || audience.some(isEmpty)) return reject('audience-missing');
  if (holdoutPercent > ringLimits.holdoutPercent) {
    return reject('holdout-too-large', { percent: ringLimits.holdoutPercent });
  }
  const days = defaults.ringMinimumDays.value;
  return minimumDays < days ? reject('dwell-too-short', { days }) : undefined;
}

function textOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** Pressure on the schedule has a name and a reason, and so has another order than the results suggest. */
function refuseSilence(
  { plan, reason }: PlanRing,
  before: Ring | undefined,
  { passedOver: [passedOver] }: RingFacts,
): Refused {
  const isShortened = before !== undefined && plan.minimumDays < before.minimumDays;
  if (isShortened && textOrNull(reason) === null) return reject('reason-missing');
  return passedOver !== undefined && textOrNull(plan.orderReason) === null
    ? reject('order-reason-missing', { useCaseId: passedOver })
    : undefined;
}

function planOf(ring: RingPlan): RingPlan {
  const { name, audience, holdoutPercent, useCaseIds, humanReviewUseCaseIds } = ring;
  const { minimumDays } = ring;
  const orderReason = textOrNull(ring.orderReason);
  const uses = { useCaseIds, humanReviewUseCaseIds, minimumDays, orderReason };
  return { name, audience, holdoutPercent, ...uses };
}

function isSame(a: RingPlan, b: RingPlan): boolean {
  return JSON.stringify(planOf(a)) === JSON.stringify(planOf(b));
}

/** Plans the next ring, or changes one. One that is open can only become narrower. */
export function decidePlanRing(
  before: Ring | undefined,
  command: PlanRing,
  facts: RingFacts,
): Decision<RingEvent, RingRejection> {
  const { stage, rings } = facts;
  const { number, plan, by, now } = command;
  const version = before?.version ?? 0;
  if (command.version !== version) return reject('stale', { version });
  if (!isUnderWay(stage)) return reject('program-is-over', { phase: stage.phase });
  const last = Math.min(rings.length + 1, ringLimits.rings);
  if (!before && number !== last) return reject('unknown-ring', { ring: number });
  const refused =
    refuseShape(plan) ??
    refuseUseCases(plan, before, facts) ??
    refuseSilence(command, before, facts);
  if (refused) return refused;
  const of = { programId: stage.programId, number, version: version + 1 };
  const ring: Ring = { ...planOf(plan), ...of, plannedBy: by, plannedAt: now };
  if (!before) return accept({ type: 'ring-planned', ring });
  if (isSame(before, ring)) return reject('nothing-changed');
  if (isOpen(stage, number) && !onlyNarrows(before, ring)) {
    return reject('ring-is-open', { ring: number });
  }
  return accept({ type: 'ring-changed', ring, reason: textOrNull(command.reason) });
}

/** Takes the last planned ring away, as long as nobody is in it. */
export function decideRemoveRing(
  ring: Ring,
  move: { readonly by: PersonId; readonly now: Instant; readonly version: number },
  { stage, rings }: Pick<RingFacts, 'stage' | 'rings'>,
): Decision<RingEvent, 'stale' | 'program-is-over' | 'ring-is-open' | 'not-the-last-ring'> {
  const { number, version } = ring;
  if (move.version !== version) return reject('stale', { version });
  if (!isUnderWay(stage)) return reject('program-is-over', { phase: stage.phase });
  if (isOpen(stage, number)) return reject('ring-is-open', { ring: number });
  if (number !== rings.length) return reject('not-the-last-ring', { ring: rings.length });
  return accept({ type: 'ring-removed', number, by: move.by, at: move.now });
}

import { evolveStage } from '@causeway/shared/domain/program/evolve-stage.js';
import type { Stage, StageEvent, Stop } from '@causeway/shared/domain/program/stage.js';
import type { Ring } from '@causeway/shared/domain/ring/ring.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

/** A program with a lead, in its first phase, whose date is six weeks away. */
export function aStage(stage: Partial<Stage> = {}): Stage {
  return {
    programId: newTestId<'program'>(),
    version: 1,
    leadId: newTestId<'person'>(),
    phase: 'demonstration',
    ring: null,
    since: someMonday,
    decideBy: someMonday + 42 * dayMs,
    remindedAt: null,
    overdueAt: null,
    extensions: [],
    stops: [],
    answers: [],
    steps: [],
    furthestRing: stage.ring ?? 0,
    end: null,
    ...stage,
  };
}

/** In the rollout for so many days less four weeks: its date is four weeks after it opened. */
export function aStageInRing(ring: number, stage: Partial<Stage> = {}): Stage {
  const decideBy = someMonday + 28 * dayMs;
  return aStage({ phase: 'staged-rollout', ring, decideBy, ...stage });
}

export function aRing(ring: Partial<Ring> = {}): Ring {
  return {
    programId: newTestId<'program'>(),
    number: 1,
    version: 1,
    name: 'Sales',
    audience: [{ by: 'attribute', attribute: 'department', values: ['Sales'] }],
    holdoutPercent: 0,
    useCaseIds: [newTestId<'use-case'>()],
    humanReviewUseCaseIds: [],
    minimumDays: 14,
    orderReason: null,
    plannedBy: newTestId<'person'>(),
    plannedAt: someMonday,
    ...ring,
  };
}

export function aStop(stop: Partial<Stop> = {}): Stop {
  return {
    id: newTestId<'halt'>(),
    kind: 'hold',
    scope: { ring: null, useCaseId: null },
    reason: 'Too many wrong dates.',
    by: newTestId<'person'>(),
    at: someMonday,
    ...stop,
  };
}

/** What the use cases do with a decision: take its events, or keep what was. */
export function afterStageDecision(stage: Stage, decision: Decision<StageEvent, string>): Stage {
  if (decision.kind === 'rejected') throw new Error(`rejected: ${decision.code}`);
  return { ...decision.events.reduce(evolveStage, stage), version: stage.version + 1 };
}

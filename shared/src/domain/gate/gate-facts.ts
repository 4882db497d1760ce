import type { Instant } from '../../lib/instant.js';
import type { FlagId, PersonId, ProgramId, UseCaseId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { Charter } from '../charter/charter.js';
import type { Criterion } from '../criterion/criterion.js';
import type { Look, LookCounts } from '../criterion/look.js';
import type { Drill } from '../drill/drill.js';
import type { Evidence } from '../evidence/evidence.js';
import type { FlagState } from '../flag/flag.js';
import type { Severity } from '../flag/severity.js';
import type { MeasureName } from '../measure/measure-name.js';
import type { FlagFacts, MeasureValue } from '../measure/measure.js';
import type { Tally } from '../observation/tally.js';
import type { Participant } from '../participant/participant.js';
import type { Stage } from '../program/stage.js';
import type { Transition } from '../program/transition.js';
import type { RegisterEntry } from '../register/register-entry.js';
import type { Ring } from '../ring/ring.js';
import type { Sheet } from '../sheet/sheet.js';
import type { ProgramWindow } from '../window/window.js';

export interface GateUseCase {
  readonly id: UseCaseId;
  readonly name: string;
  /** Its share of the real work; null until somebody stated it. */
  readonly share: number | null;
  /** Tried by enough people to say anything about it. */
  readonly isTested: boolean;
  /** Whether it decides about people; null until somebody said. */
  readonly decidesAboutPeople: boolean | null;
  /** Whether those it decides about are told of it; null until somebody said. */
  readonly tellsThem: boolean | null;
  /** Whether somebody else gets what comes out; null until somebody said. */
  readonly goesToOthers: boolean | null;
}

/** The newest version of a registered criterion with the looks of its newest series, oldest first. */
export interface RegisteredCriterion {
  readonly criterion: Criterion;
  readonly looks: readonly Look[];
  /** What there is by now. */
  readonly counted: LookCounts;
  readonly isAboutPeople: boolean;
}

/** A flag that is not answered, dismissed or withdrawn. */
export interface OpenFlag {
  readonly id: FlagId;
  readonly ring: number | null;
  readonly state: FlagState;
  readonly severity: Severity;
}

export interface GroupErrors {
  readonly useCaseId: UseCaseId;
  readonly group: string;
  readonly wrong: number;
  readonly audits: number;
}

export interface Disposed {
  readonly useCaseId: UseCaseId;
  readonly value: 'ready' | 'needs-design' | 'staged-for-later' | 'out-of-scope';
  readonly at: Instant;
}

/** What was last published of a measure; null where too few people stood behind it. */
export interface PublishedValue {
  readonly value: MeasureValue | null;
  readonly publishedAt: Instant;
}

export type GateStage = Pick<
  Stage,
  'phase' | 'ring' | 'since' | 'answers' | 'stops' | 'steps' | 'furthestRing'
>;

/**
 * Everything a gate may look at, about one program at one moment. What nothing in the house can say
 * yet is null, and whoever asks it answers "inconclusive".
 */
export interface GateFacts {
  readonly programId: ProgramId;
  readonly programName: string;
  readonly now: Instant;
  /** Fewer people than that are never spoken of. */
  readonly smallestGroup: number;
  readonly transition: Transition;
  readonly stage: GateStage;
  readonly rings: readonly Ring[];
  /** Of the program, not retired. */
  readonly useCases: readonly GateUseCase[];
  readonly charters: readonly Charter[];
  readonly sheets: readonly Sheet[];
  readonly entries: readonly RegisterEntry[];
  readonly evidence: readonly Evidence[];
  readonly grants: readonly { readonly personId: PersonId; readonly role: GrantRole }[];
  /** Of all who are named anywhere here, those who have left. */
  readonly gone: readonly PersonId[];
  readonly registered: readonly RegisteredCriterion[];
  readonly people: readonly Pick<Participant, 'provenance' | 'strata'>[];
  readonly windows: readonly ProgramWindow[];
  /** Audits, tickets, help and interactions by day. */
  readonly tallies: readonly Tally[];
  readonly published: Readonly<Partial<Record<MeasureName, PublishedValue>>>;
  readonly openFlags: readonly OpenFlag[];
  /** Raised since the present phase or ring began. */
  readonly flagsRaised: number;
  readonly flagFacts: Pick<FlagFacts, 'dueToHear' | 'told' | 'undelivered'>;
  /** Use cases in which the accountable person handled a real flag in time. */
  readonly rehearsed: readonly UseCaseId[];
  /** Newest first. */
  readonly drills: readonly Drill[];
  /** Weeks of access of all people together, behind the flags raised. */
  readonly personWeeks: number;
  /** So many people have it after the step; null until the ring can be counted. */
  readonly peopleAfter: number | null;
  readonly dispositions: readonly Disposed[] | null;
  readonly errorsByGroup: readonly GroupErrors[] | null;
  /** How many people are in each group that a data-use answer names. */
  readonly groupSizes: Readonly<Record<string, number>> | null;
}

/** The evidence of the program that was shown, or shown anew, since stress testing began. */
export function evidenceAfterDemonstration(facts: GateFacts): readonly Evidence[] {
  const began = stressTestingBegan(facts.stage);
  return facts.evidence.filter(({ recordedAt }) => recordedAt >= began);
}

/** A program that was somewhere else before steps were kept has no such date. */
function stressTestingBegan({ phase, since, steps }: GateStage): Instant {
  const step = steps.find(({ transition }) => transition === 'phase:stress-testing');
  return step?.at ?? (phase === 'stress-testing' ? since : 0);
}

/** When a ring first opened. */
export function ringOpenedAt({ steps }: Pick<GateStage, 'steps'>, ring: number): Instant | null {
  return steps.find(({ transition }) => transition === `ring:${String(ring)}`)?.at ?? null;
}

/** The ring the step opens; undefined where it opens none, or nobody planned it. */
export function nextRing({ transition, rings }: GateFacts): Ring | undefined {
  return transition.kind === 'ring'
    ? rings.find(({ number }) => number === transition.to)
    : undefined;
}

function isOutOfScope({ id }: GateUseCase, dispositions: GateFacts['dispositions']): boolean {
  const own = dispositions?.filter(({ useCaseId }) => useCaseId === id) ?? [];
  return own.length > 0 && own.every(({ value }) => value === 'out-of-scope');
}

/** What the step is about: in a ring what is open in it, before and after that all the tool is for. */
export function concerned(facts: GateFacts): readonly GateUseCase[] {
  const ring = nextRing(facts);
  const inScope = facts.useCases.filter((one) => !isOutOfScope(one, facts.dispositions));
  if (!ring || ring.useCaseIds.length === 0) return inScope;
  return inScope.filter(({ id }) => ring.useCaseIds.includes(id));
}

export function isBeyondStressTesting({ transition }: Pick<GateFacts, 'transition'>): boolean {
  return transition.kind !== 'phase' || transition.to !== 'stress-testing';
}

/** Whose plan the decision is about: those that are open, and the one that opens. */
export function ringsUpTo({ transition, rings }: GateFacts): readonly Ring[] {
  switch (transition.kind) {
    case 'phase':
      return [];
    case 'ring':
      return rings.filter(({ number }) => number <= transition.to);
    case 'completion':
      return rings;
  }
}

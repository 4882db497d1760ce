import type { ProgramId, UseCaseId } from '../../lib/ids.js';
import type { Answer, Estimate } from '../../statistics/answer.js';
import type { ObservationKindName } from '../observation/observation-kinds.js';
import type { PersonUse } from '../observation/person-use.js';
import type { Tally } from '../observation/tally.js';
import type { Participant, Provenance } from '../participant/participant.js';
import type { Stratum } from '../participant/stratum.js';

/** Vanity is shown and counts for nothing; the server refuses it in a criterion. */
export type MeasureClass = 'gating' | 'guardrail' | 'context' | 'vanity';

/** Of whom or what a number speaks: one cut at a time through a program. */
export type Filter =
  | { readonly by: 'all' }
  | { readonly by: 'use-case'; readonly useCaseId: UseCaseId }
  | { readonly by: 'ring'; readonly ring: number }
  | { readonly by: 'provenance'; readonly provenance: Provenance }
  | { readonly by: 'stratum'; readonly stratum: Stratum };
export type FilterBy = Filter['by'];

/** In the order they are offered. */
export const filterBys = [
  'all',
  'use-case',
  'ring',
  'provenance',
  'stratum',
] as const satisfies readonly FilterBy[];

/** A participant with what they left behind. */
export interface PersonRecord extends Omit<Participant, 'programId' | 'version'> {
  readonly uses: readonly PersonUse[];
}

export interface UseCaseShare {
  readonly useCaseId: UseCaseId;
  /** Its share of the real work; `null` until somebody stated it. */
  readonly share: number | null;
}

/** How the program's flags were answered; counts alone. */
export interface FlagFacts {
  readonly confirmedWrong: number;
  /** Decided flags whose reporter was due to hear by now. */
  readonly dueToHear: number;
  readonly told: number;
  readonly undelivered: number;
  /** From raised to answered or dismissed, in minutes; open ones are censored at now. */
  readonly responses: readonly { readonly minutes: number; readonly isAnswered: boolean }[];
}

/** Everything a measure may look at. It is about one program, already cut to one filter. */
export interface MeasureInput {
  readonly programId: ProgramId;
  /** The day it is measured on, not yet over; what is counted ends with the day before. */
  readonly today: number;
  readonly tallies: readonly Tally[];
  /** From this day on tallies are by the day; what is older is summed up under the day before. */
  readonly dailyFrom: number;
  /** Everybody in the audience, also those who were invited and said no or have no access yet. */
  readonly people: readonly PersonRecord[];
  /** Who left something and is in no list of participants: helpers, and whoever came by themselves. */
  readonly others: readonly PersonRecord[];
  readonly useCases: readonly UseCaseShare[];
  readonly flags: FlagFacts;
  /** The tenant's k where it was set higher: curves are drawn in steps of at least so many people. */
  readonly smallestGroup?: number;
}

export interface Share extends Estimate {
  readonly successes: number;
  readonly trials: number;
}

export interface CurveStep {
  readonly time: number;
  readonly survival: number;
  readonly low: number;
  readonly high: number;
  /** Still on their way after the step before, with whom this step began. */
  readonly atRisk: number;
}

/** What a measure says, in the form a screen needs to draw it. */
export type MeasureValue =
  | ({ readonly form: 'share' } & Share)
  | ({ readonly form: 'mean'; readonly unit: 'minutes' | 'score' | 'value' } & Estimate)
  /** Per 100 people and week, or as the unit says. */
  | ({
      readonly form: 'rate';
      readonly unit: 'per-100-people-and-week';
      readonly events: number;
    } & Estimate)
  | ({
      readonly form: 'difference';
      readonly unit: 'share' | 'minutes' | 'value';
      readonly first: Estimate & { readonly n: number };
      readonly second: Estimate & { readonly n: number };
    } & Estimate)
  | {
      readonly form: 'curve';
      readonly unit: 'days' | 'minutes';
      readonly steps: readonly CurveStep[];
      readonly median: number | null;
      readonly events: number;
    }
  | { readonly form: 'parts'; readonly parts: readonly (Share & { readonly name: string })[] }
  | ({
      readonly form: 'balance';
      readonly unit: 'minutes';
      readonly parts: readonly { readonly name: string; readonly minutes: number }[];
    } & Estimate)
  | ({ readonly form: 'count' } & Estimate)
  | {
      readonly form: 'signal';
      readonly isOn: boolean;
      readonly facts: Readonly<Record<string, number>>;
    };

export interface MeasureResult {
  /** What the denominator counts; which thing that is, is said in words. */
  readonly n: number;
  /** Of whom or what the question could be asked at all. */
  readonly eligible: number;
  /** Eligible, and not yet known how it ends. */
  readonly censored: number;
  readonly value: Answer<MeasureValue>;
}

/**
 * The people behind each number of a result, by the number's name (`n`, `eligible`, `successes` …).
 * Suppression looks at them; a group of nobody and a number about no people are left out.
 */
export type Groups = Readonly<Record<string, readonly PersonRecord[]>>;

/** One number with a meaning, declared in a file of its own. */
export interface Measure {
  readonly name: string;
  /** Raised when what it counts changes, so that a forecast is held to what was forecast; 1 if unsaid. */
  readonly version?: number;
  readonly class: MeasureClass;
  /** The form of its value, known before there is one; a criterion needs a share. */
  readonly form: MeasureValue['form'];
  /** Whoever counts as "not yet" may still get there, so that a share is no verdict before its day. */
  readonly isOpenEnded?: true;
  /** The observations whose correction changes it: of every kind unless it is said. */
  readonly madeOf?: readonly ObservationKindName[];
  /** What a larger number means; a criterion asks in this direction. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** By what it is published besides the whole program. */
  readonly filters: readonly Exclude<FilterBy, 'all'>[];
  /** Training measures transfer of information or capacity; the others neither. */
  readonly learning?: 'transfer' | 'capacity';
  estimate(input: MeasureInput): MeasureResult;
  groups(input: MeasureInput): Groups;
  /**
   * What the number of a group counts; people unless it is said. Unlike things cannot be subtracted
   * from each other. Null where the number is the sum of the other groups' and says nothing new.
   */
  quantityOf?(group: string): string | null;
}

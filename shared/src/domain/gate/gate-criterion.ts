import type { z } from 'zod';
import type { Facts } from '../../lib/decision.js';
import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { CriterionResult, CriterionSource } from './criterion-result.js';
import type { GateCriterionName } from './gate-criterion-name.js';
import type { GateFacts } from './gate-facts.js';
import type { GateReason } from './gate-reason.js';

export const askUnits = ['share', 'people', 'days', 'hours', 'minutes', 'times'] as const;

/** A number that a template may set, within bounds nobody moves. */
export interface Ask {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit: (typeof askUnits)[number];
}
export type Asks = Readonly<Record<string, Ask>>;
export type Asked = Readonly<Record<string, number>>;

/** The versions an answer rests on. Any other version is another answer. */
export interface RestsOn {
  readonly sheets: Readonly<Record<string, number>>;
  readonly criteria: Readonly<Record<string, number>>;
  readonly evidence: Readonly<Record<string, number>>;
  /** How people call them. */
  readonly names: Readonly<Record<string, string>>;
  readonly measuredBy: readonly PersonId[];
}

/** What is said of one criterion, and why. */
export interface Judgement extends Pick<CriterionResult, 'outcome' | 'furtherTrials'> {
  readonly because: GateReason;
  readonly facts: Facts;
}

export interface CriterionAnswer extends Judgement {
  readonly restsOn?: Partial<RestsOn>;
  /** Who owes what is missing, where somebody is named. */
  readonly owners?: readonly PersonId[];
  /** What the judgement is recomputed from; JSON, no person in it and no cell below k. */
  readonly statistics?: unknown;
}

/** Several where a criterion speaks of several things by their own names. */
export type CriterionPart = CriterionAnswer & { readonly key: string | null };

export interface GateCriterion {
  readonly name: GateCriterionName | `measure:${string}`;
  readonly source: CriterionSource;
  /** Whether a failure, too, may be excused by name; what was not shown always may. */
  readonly failure: 'waivable' | 'final';
  /** Protects people: no template of its step can do without it. */
  readonly isProtected: boolean;
  /** Satisfied by waiting alone, so that no gate may consist of it. */
  readonly isTime: boolean;
  /** Nothing in the house can show it yet. */
  readonly isAbsent: boolean;
  readonly owedBy: readonly GrantRole[];
  readonly asks: Asks;
  evaluate(facts: GateFacts, asked: Asked): readonly CriterionPart[];
  /** The same judgement, from nothing but what was frozen; undefined for what cannot be read. */
  readonly recompute?: (statistics: unknown) => Judgement | undefined;
}

type Declared<A extends Asks> = Pick<GateCriterion, 'source'> &
  Partial<Pick<GateCriterion, 'failure' | 'isProtected' | 'isTime' | 'isAbsent' | 'owedBy'>> & {
    readonly name: GateCriterionName;
    readonly asks?: A;
  };
type AskedFor<A extends Asks> = Readonly<Record<keyof A, number>>;

function declare<A extends Asks>({ asks, ...declared }: Declared<A>) {
  return {
    failure: 'waivable',
    isProtected: false,
    isTime: false,
    isAbsent: false,
    owedBy: ['program-manager'],
    asks: asks ?? {},
    ...declared,
  } as const;
}

/** What a declaration leaves out: a failure may be excused, and the program's manager owes it. */
export function gateCriterion<const A extends Asks>(
  declared: Declared<A> & {
    readonly evaluate: (facts: GateFacts, asked: AskedFor<A>) => CriterionAnswer;
  },
): GateCriterion {
  const { evaluate, ...rest } = declared;
  return {
    ...declare<A>(rest as unknown as Declared<A>),
    evaluate: (facts, asked) => [{ key: null, ...evaluate(facts, asked as AskedFor<A>) }],
  };
}

export function judgeFrom<Summary>(
  schema: z.ZodType<Summary>,
  judge: (summary: Summary) => Judgement,
): (statistics: unknown) => Judgement | undefined {
  return (statistics) => {
    const read = schema.safeParse(statistics);
    return read.success ? judge(read.data) : undefined;
  };
}

/** Judged from a summary that is frozen with the answer, so that anybody can judge again. */
export function measureCriterion<const A extends Asks, Summary>(
  declared: Omit<Declared<A>, 'source'> & {
    readonly schema: z.ZodType<Summary>;
    readonly summarise: (facts: GateFacts, asked: AskedFor<A>) => Summary;
    readonly judge: (summary: Summary) => Judgement;
    readonly restsOn?: (facts: GateFacts) => Partial<RestsOn>;
  },
): GateCriterion {
  const { schema, summarise, judge, restsOn, ...rest } = declared;
  return {
    ...declare<A>({ ...(rest as unknown as Declared<A>), source: 'measure' }),
    evaluate(facts, asked) {
      const statistics = summarise(facts, asked as AskedFor<A>);
      return [{ key: null, ...judge(statistics), statistics, restsOn: restsOn?.(facts) ?? {} }];
    },
    recompute: judgeFrom(schema, judge),
  };
}

import type { CriterionResult, ResultOutcome } from '../gate/criterion-result.js';

/** Of how many observations a result speaks, where it speaks of any. */
export const trialsFact = 'trials';

type Counted = Pick<CriterionResult, 'name' | 'outcome' | 'facts'>;

export interface SinceThen {
  /** Observations that came since it was frozen, by criterion; those that gained none are left out. */
  readonly more: readonly {
    readonly criterion: string;
    readonly trials: number;
    readonly outcome: ResultOutcome;
  }[];
  /** Criteria that pass by now and did not. */
  readonly improved: readonly string[];
  /** Every criterion says what it said, or better: "still shown". */
  readonly isStillShown: boolean;
}

export function trialsOf(result: Pick<CriterionResult, 'facts'> | undefined): number {
  const trials = result?.facts[trialsFact];
  return typeof trials === 'number' ? trials : 0;
}

/** "Since then: n more, still shown": what was counted after a snapshot, and whether it changed anything. */
export function sinceThen(frozen: readonly Counted[], now: readonly Counted[]): SinceThen {
  const before = new Map(frozen.map((result) => [result.name, result]));
  const after = new Map(now.map((result) => [result.name, result]));
  const more = now
    .map((result) => ({
      criterion: result.name,
      trials: trialsOf(result) - trialsOf(before.get(result.name)),
      outcome: result.outcome,
    }))
    .filter(({ trials }) => trials > 0);
  const improved = frozen
    .filter(({ name, outcome }) => outcome !== 'pass' && after.get(name)?.outcome === 'pass')
    .map(({ name }) => name);
  const isStillShown = frozen.every(({ name, outcome }) => {
    const is = after.get(name)?.outcome;
    return is === 'pass' || is === outcome;
  });
  return { more, improved, isStillShown };
}

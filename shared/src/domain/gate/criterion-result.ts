import type { GrantRole } from '../access/grant.js';
import type { Facts } from '../../lib/decision.js';

/** Where a criterion's answer comes from. */
export const criterionSources = ['measure', 'sheet', 'register', 'evidence', 'process'] as const;
export type CriterionSource = (typeof criterionSources)[number];

/** `stale`: it did pass, and what it rested on has expired or was withdrawn. */
export const resultOutcomes = ['pass', 'fail', 'inconclusive', 'stale'] as const;
export type ResultOutcome = (typeof resultOutcomes)[number];

/**
 * What one criterion of a gate says. The facts are what a sentence about it needs and what a
 * reader recomputes it from: counts of groups, dates, ids; never a row about a person.
 */
export interface CriterionResult {
  /** The name under which the template lists it; a registered criterion adds its id. */
  readonly name: string;
  readonly source: CriterionSource;
  readonly outcome: ResultOutcome;
  /** Names the sentence in `shared/text`; its gaps are filled from the facts. */
  readonly because: string;
  readonly facts: Facts;
  /** About how many more observations would decide it; null where more would not. */
  readonly furtherTrials: number | null;
  /** Whose task it is to show what is missing. Results are frozen, so no person is named. */
  readonly owedBy: readonly GrantRole[];
}

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
  /** The name under which the template lists it. */
  readonly name: string;
  readonly source: CriterionSource;
  readonly outcome: ResultOutcome;
  /** Names the sentence in `shared/text`; its gaps are filled from the facts. */
  readonly because: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** About how many more observations would decide it; null where more would not. */
  readonly furtherTrials: number | null;
  /** Who owes what is missing: people by role where nobody is named. */
  readonly owedBy: readonly string[];
}

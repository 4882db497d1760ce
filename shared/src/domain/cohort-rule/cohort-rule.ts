import type { Instant } from '../../lib/instant.js';
import type { CohortRuleId, PersonId, ProgramId } from '../../lib/ids.js';

export const comparisons = ['below', 'above'] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * Whom to recruit by where it hurts: everybody whose indicator lies below or above a threshold. What
 * anybody's own value is stays where it was measured. People came by it, so it is never changed.
 */
export interface CohortRule {
  readonly id: CohortRuleId;
  readonly programId: ProgramId;
  /** What the rows of those who came by it call it. */
  readonly name: string;
  readonly indicator: string;
  readonly comparison: Comparison;
  readonly threshold: number;
  /** Where the indicator is measured. */
  readonly source: string;
  readonly legalBasis: string;
  /** In the words of whoever wrote it. */
  readonly text: string;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
}

export type CohortRuleRejection =
  'indicator-missing' | 'legal-basis-missing' | 'name-taken' | 'rule-is-kept';

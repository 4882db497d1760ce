import { canonicalJson } from '../../lib/canonical-json.js';
import { gateCriterionNamed, lineOf } from './all-gate-criteria.js';
import type { CriterionResult } from './criterion-result.js';
import type { Judgement } from './gate-criterion.js';

/** What was frozen of a gate: its results, and what they are recomputed from. */
export interface Frozen {
  readonly results: readonly CriterionResult[];
  readonly statistics: Readonly<Record<string, unknown>>;
}

export interface Recomputed {
  readonly name: string;
  readonly frozen: CriterionResult;
  /** Null where nothing was frozen to recompute it from, or it can no longer be read. */
  readonly again: Judgement | null;
  readonly isEqual: boolean;
}

/**
 * Every result of a measure, judged anew from nothing but the statistics frozen with it. What is equal
 * is equal in outcome, reason, every number it says, and how many more it asks for.
 */
export function recomputeResults({ results, statistics }: Frozen): readonly Recomputed[] {
  return results
    .filter(({ name, source }) => source === 'measure' && statistics[name] !== undefined)
    .map((frozen) => {
      const { recompute } = gateCriterionNamed(lineOf(frozen.name)) ?? {};
      const again = recompute?.(statistics[frozen.name]) ?? null;
      const said = ({ outcome, because, facts, furtherTrials }: Judgement | CriterionResult) =>
        canonicalJson({ outcome, because, facts, furtherTrials });
      return {
        name: frozen.name,
        frozen,
        again,
        isEqual: again !== null && said(again) === said(frozen),
      };
    });
}

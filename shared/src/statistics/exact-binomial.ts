import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { observedCountProblem } from './count-problem.js';
import { criticalCount } from './critical-count.js';
import type { Direction } from './direction.js';
import { logBinomialTail } from './log-binomial-tail.js';
import { reachesLevel } from './reaches-level.js';
import { shareProblem } from './share-problem.js';

interface ExactBinomial extends Counts {
  readonly threshold: number;
  readonly direction?: Direction;
  readonly alpha?: number;
}

interface ExactBinomialTest {
  readonly pValue: number;
  readonly passes: boolean;
  /** The fewest successes that pass for 'above', the most for 'below'; null when none do. */
  readonly passesFrom: number | null;
}

/** The one-sided exact binomial test of a rate against its threshold, for one registered look. */
export function exactBinomial(input: ExactBinomial): Answer<ExactBinomialTest> {
  const { successes, trials, threshold, direction = 'above', alpha = 0.05 } = input;
  const problem = observedCountProblem(input) ?? shareProblem(threshold, alpha);
  if (problem) return unknown(problem);
  const logEvidence = (count: number) =>
    -logBinomialTail({ successes: count, trials, threshold, direction });
  const evidence = logEvidence(successes);
  return known({
    pValue: Math.exp(-evidence),
    passes: reachesLevel(evidence, alpha),
    passesFrom: criticalCount({ trials, direction, alpha, logEvidence }),
  });
}

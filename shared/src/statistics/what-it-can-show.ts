import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { observedCountProblem } from './count-problem.js';
import { criticalCount } from './critical-count.js';
import type { Direction } from './direction.js';
import type { TestKind } from './log-evidence.js';
import { logEvidence } from './log-evidence.js';
import { shareProblem } from './share-problem.js';

interface Plan {
  readonly trials: number;
  readonly threshold: number;
  readonly direction: Direction;
  readonly alpha: number;
  readonly kind: TestKind;
}

/**
 * For 'above': passes with `passesFrom` successes or more, fails with `failsUpTo` or fewer. For 'below'
 * it is the other way round: passes with `passesFrom` or fewer, fails with `failsUpTo` or more. Null
 * where not even all trials the same way would decide.
 */
interface CanShow {
  readonly passesFrom: number | null;
  readonly failsUpTo: number | null;
}

/** What a criterion can say after this many trials, before the first of them. */
export function whatItCanShow(plan: Plan): Answer<CanShow> {
  const { trials, threshold, direction, alpha, kind } = plan;
  const problem = observedCountProblem({ successes: 0, trials }) ?? shareProblem(threshold, alpha);
  if (problem) return unknown(problem);
  const criticalFor = (side: Direction) =>
    criticalCount({
      trials,
      direction: side,
      alpha,
      logEvidence: (successes) =>
        logEvidence({ successes, trials, threshold, direction: side, kind }),
    });
  return known({
    passesFrom: criticalFor(direction),
    failsUpTo: criticalFor(direction === 'above' ? 'below' : 'above'),
  });
}

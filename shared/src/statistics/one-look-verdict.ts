import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { countProblem } from './count-problem.js';
import { criterionProblem } from './criterion-problem.js';
import { furtherUntilVerdict } from './further-until-verdict.js';
import { logEvidence } from './log-evidence.js';
import { reachesLevel } from './reaches-level.js';
import type { Criterion, Verdict } from './verdict.js';

interface OneLookVerdict extends Counts, Criterion {}

/**
 * What one registered look says by the exact binomial test: pass when the rate is shown to be better
 * than the threshold, fail when it is shown to be worse. A second look needs a criterion of its own.
 */
export function oneLookVerdict(input: OneLookVerdict): Answer<Verdict> {
  const { successes, trials, threshold, direction, alpha, minimumTrials } = input;
  const problem = countProblem(input) ?? criterionProblem(input);
  if (problem) return unknown(problem);
  const opposite = direction === 'above' ? 'below' : 'above';
  const test = { successes, trials, threshold, kind: 'one-look' } as const;
  const evidenceFor = logEvidence({ ...test, direction });
  const evidenceAgainst = logEvidence({ ...test, direction: opposite });
  const hasMinimum = trials >= minimumTrials;
  const isReached = reachesLevel(Math.max(evidenceFor, evidenceAgainst), alpha);
  const shown = evidenceFor > evidenceAgainst ? 'pass' : 'fail';
  const isDecided = hasMinimum && isReached;
  const open = {
    counts: { successes, trials },
    criterion: { threshold, direction, alpha, minimumTrials },
    kind: 'one-look',
    isDecidedByMinimum: isReached,
  } as const;
  return known({
    outcome: isDecided ? shown : 'inconclusive',
    decidedAtLook: isDecided ? 0 : null,
    evidenceFor,
    evidenceAgainst,
    furtherTrials: isDecided ? null : furtherUntilVerdict(open),
  });
}

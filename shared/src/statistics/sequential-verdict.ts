import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { criterionProblem } from './criterion-problem.js';
import { furtherUntilVerdict } from './further-until-verdict.js';
import { logEvidence } from './log-evidence.js';
import { looksProblem } from './looks-problem.js';
import { reachesLevel } from './reaches-level.js';
import type { Criterion, Verdict } from './verdict.js';

interface SequentialVerdict extends Criterion {
  /** All that had been observed by each recorded look, oldest first. */
  readonly looks: readonly Counts[];
}

const nothingYet: Counts = { successes: 0, trials: 0 };

/**
 * The state of an anytime criterion after its recorded looks: it passes when the largest E so far for
 * "better than the threshold" reaches 1/α and fails when that for "worse" does, at the first look
 * that also has the minimum of trials. Whichever was reached first stands, for good; at one look
 * only one side can be above 1. Without a look it is inconclusive.
 */
export function sequentialVerdict(input: SequentialVerdict): Answer<Verdict> {
  const { looks, threshold, direction, alpha, minimumTrials } = input;
  const problem = criterionProblem(input) ?? looksProblem(looks);
  if (problem) return unknown(problem);
  const opposite = direction === 'above' ? 'below' : 'above';
  const evidence = { for: 0, against: 0 };
  let reached: 'pass' | 'fail' | undefined;
  let decidedAtLook: number | null = null;
  for (const [position, look] of looks.entries()) {
    const test = { ...look, threshold, kind: 'anytime' } as const;
    evidence.for = Math.max(evidence.for, logEvidence({ ...test, direction }));
    evidence.against = Math.max(evidence.against, logEvidence({ ...test, direction: opposite }));
    if (reachesLevel(evidence.for, alpha)) reached ??= 'pass';
    if (reachesLevel(evidence.against, alpha)) reached ??= 'fail';
    if (reached && look.trials >= minimumTrials) decidedAtLook ??= position;
  }
  const isDecided = decidedAtLook !== null;
  const open = {
    counts: looks.at(-1) ?? nothingYet,
    criterion: { threshold, direction, alpha, minimumTrials },
    kind: 'anytime',
    isDecidedByMinimum: reached !== undefined,
  } as const;
  return known({
    outcome: isDecided && reached ? reached : 'inconclusive',
    decidedAtLook,
    evidenceFor: evidence.for,
    evidenceAgainst: evidence.against,
    furtherTrials: isDecided ? null : furtherUntilVerdict(open),
  });
}

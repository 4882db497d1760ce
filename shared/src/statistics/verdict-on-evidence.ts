import type { Counts } from './count-problem.js';
import { furtherUntilVerdict } from './further-until-verdict.js';
import { reachesLevel } from './reaches-level.js';
import type { Criterion, Verdict } from './verdict.js';

/** A look with what it said, both ways, on the log scale. */
export interface LookEvidence extends Counts {
  readonly evidenceFor: number;
  readonly evidenceAgainst: number;
}

const nothingYet: Counts = { successes: 0, trials: 0 };

/**
 * The state of an anytime criterion after its recorded looks: it passes when the largest E so far for
 * "better than the threshold" reaches 1/α and fails when that for "worse" does, at the first look
 * that also has the minimum of trials. Whichever was reached first stands, for good; at one look
 * only one side can be above 1. Without a look it is inconclusive.
 */
export function verdictOnEvidence(looks: readonly LookEvidence[], criterion: Criterion): Verdict {
  const { threshold, direction, alpha, minimumTrials } = criterion;
  const evidence = { for: 0, against: 0 };
  let reached: 'pass' | 'fail' | undefined;
  let decidedAtLook: number | null = null;
  for (const [position, look] of looks.entries()) {
    evidence.for = Math.max(evidence.for, look.evidenceFor);
    evidence.against = Math.max(evidence.against, look.evidenceAgainst);
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
  return {
    outcome: isDecided && reached ? reached : 'inconclusive',
    decidedAtLook,
    evidenceFor: evidence.for,
    evidenceAgainst: evidence.against,
    furtherTrials: isDecided ? null : furtherUntilVerdict(open),
  };
}

import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { criterionProblem } from './criterion-problem.js';
import { logEvidence } from './log-evidence.js';
import { looksProblem } from './looks-problem.js';
import type { Criterion, Verdict } from './verdict.js';
import { verdictOnEvidence } from './verdict-on-evidence.js';

interface SequentialVerdict extends Criterion {
  /** All that had been observed by each recorded look, oldest first. */
  readonly looks: readonly Counts[];
}

/** The state of an anytime criterion, with the evidence of each look worked out from what it saw. */
export function sequentialVerdict(input: SequentialVerdict): Answer<Verdict> {
  const { looks, threshold, direction } = input;
  const problem = criterionProblem(input) ?? looksProblem(looks);
  if (problem) return unknown(problem);
  const opposite = direction === 'above' ? 'below' : 'above';
  const said = looks.map(({ successes, trials }) => {
    const test = { successes, trials, threshold, kind: 'anytime' } as const;
    return {
      successes,
      trials,
      evidenceFor: logEvidence({ ...test, direction }),
      evidenceAgainst: logEvidence({ ...test, direction: opposite }),
    };
  });
  return known(verdictOnEvidence(said, input));
}

import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { logEValue } from './log-e-value.js';
import { looksProblem } from './looks-problem.js';
import { priorProblem } from './prior-problem.js';
import { reachesLevel } from './reaches-level.js';
import { shareProblem } from './share-problem.js';
import { strataAlpha } from './strata-alpha.js';

interface FailureLook {
  readonly failures: number;
  readonly trials: number;
}

interface Halt {
  /** One list of recorded looks for each stratum that can halt, each look with all observed so far. */
  readonly strata: readonly (readonly FailureLook[])[];
  /** The rate of failures that is still allowed. */
  readonly allowed: number;
  readonly alpha: number;
  readonly a?: number;
  readonly b?: number;
}

interface StratumEvidence {
  /** The natural logarithm of the largest E so far. */
  readonly logE: number;
  /** The position of the look that halts; null while none does. */
  readonly haltedAtLook: number | null;
}

interface HaltVerdict {
  readonly outcome: 'halt' | 'carry-on';
  /** What each stratum may use: α/m. */
  readonly alphaEach: number;
  readonly strata: readonly StratumEvidence[];
}

/**
 * Whether failures above the allowed rate are shown in any stratum, at α/m each, so that a false halt
 * in any of m strata has a chance of at most α however often one looks. The prior Beta(1, 9) expects
 * failures to stay rare even where they are too many.
 */
export function haltVerdict(input: Halt): Answer<HaltVerdict> {
  const { strata, allowed, alpha, a = 1, b = 9 } = input;
  const problem = shareProblem(allowed, alpha) ?? priorProblem(a, b);
  if (problem) return unknown(problem);
  if (strata.length === 0) return unknown('too-few');
  const each = strataAlpha({ alpha, strata: strata.length });
  if (each.kind === 'unknown') return unknown(each.reason);
  const found: StratumEvidence[] = [];
  for (const failureLooks of strata) {
    const looks = failureLooks.map(({ failures, trials }) => ({ successes: failures, trials }));
    const lookProblem = looksProblem(looks);
    if (lookProblem) return unknown(lookProblem);
    const test = { threshold: allowed, direction: 'above', a, b } as const;
    const logEs = looks.map((look) => logEValue({ ...look, ...test }));
    const haltedAt = logEs.findIndex((logE) => reachesLevel(logE, each.value));
    found.push({
      logE: logEs.reduce((largest, logE) => Math.max(largest, logE), 0),
      haltedAtLook: haltedAt < 0 ? null : haltedAt,
    });
  }
  const isHalted = found.some(({ haltedAtLook }) => haltedAtLook !== null);
  return known({
    outcome: isHalted ? 'halt' : 'carry-on',
    alphaEach: each.value,
    strata: found,
  });
}

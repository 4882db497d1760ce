import type { Interval } from './answer.js';
import { criticalCount } from './critical-count.js';
import type { Direction } from './direction.js';
import { logBinomialTail } from './log-binomial-tail.js';

/** What a normal distribution has beyond three sigma on one side. */
const beyondThreeSigma = 0.00135;
const fewestExpected = 5;

/** The most extreme counts that are still inside: the next one has a tail of at most .00135. */
function exactLimits(center: number, trials: number): Interval {
  const firstOutside = (direction: Direction) =>
    criticalCount({
      trials,
      direction,
      alpha: beyondThreeSigma,
      logEvidence: (successes) =>
        -logBinomialTail({ successes, trials, threshold: center, direction }),
    });
  const [below, above] = [firstOutside('below'), firstOutside('above')];
  return {
    low: below === null ? 0 : (below + 1) / trials,
    high: above === null ? 1 : (above - 1) / trials,
  };
}

/**
 * Three sigma where at least five events and five non-events are expected in the sample; otherwise
 * the exact binomial limits, for there the normal ones signal far too often.
 */
export function pChartLimits(center: number, trials: number): Interval {
  if (center <= 0 || center >= 1) return { low: center, high: center };
  if (Math.min(center, 1 - center) * trials < fewestExpected) return exactLimits(center, trials);
  const width = 3 * Math.sqrt((center * (1 - center)) / trials);
  return { low: Math.max(0, center - width), high: Math.min(1, center + width) };
}

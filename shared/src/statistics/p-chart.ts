import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { observedCountProblem } from './count-problem.js';
import { pChartLimits } from './p-chart-limits.js';

interface Sample {
  readonly events: number;
  readonly trials: number;
}

interface ChartPoint {
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  readonly isOutside: boolean;
}

interface ChartOfShares {
  readonly center: number;
  readonly points: readonly ChartPoint[];
}

/** Samples over time about their common share: an overview for people, never a halt. */
export function pChart({
  samples,
}: {
  readonly samples: readonly Sample[];
}): Answer<ChartOfShares> {
  if (samples.length === 0) return unknown('too-few');
  const toCounts = ({ events, trials }: Sample) => ({ successes: events, trials });
  const problem = samples.map((sample) => observedCountProblem(toCounts(sample))).find(Boolean);
  if (problem) return unknown(problem);
  const events = samples.reduce((sum, sample) => sum + sample.events, 0);
  const center = events / samples.reduce((sum, sample) => sum + sample.trials, 0);
  const points = samples.map((sample) => {
    const share = sample.events / sample.trials;
    const { low: lower, high: upper } = pChartLimits(center, sample.trials);
    return { share, lower, upper, isOutside: share < lower || share > upper };
  });
  return known({ center, points });
}

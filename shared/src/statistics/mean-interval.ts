import type { Answer, Estimate } from './answer.js';
import { unknown } from './answer.js';
import { knownFinite } from './known-finite.js';
import { studentQuantile } from './numerics.js';
import type { Sums } from './sample-moments.js';
import { sampleMoments, sumsProblem } from './sample-moments.js';
import { shareProblem } from './share-problem.js';

interface MeanInterval extends Sums {
  readonly confidence?: number;
}

/** A mean with Student's interval. Values that are all the same say nothing of their spread. */
export function meanInterval(input: MeanInterval): Answer<Estimate> {
  const { n, confidence = 0.95 } = input;
  const problem = sumsProblem(input) ?? shareProblem(confidence);
  if (problem) return unknown(problem);
  const { mean, variance } = sampleMoments(input);
  if (variance === 0) return unknown('no-variation');
  const halfWidth = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return knownFinite({ estimate: mean, low: mean - halfWidth, high: mean + halfWidth });
}

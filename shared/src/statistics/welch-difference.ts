import type { Answer, Estimate } from './answer.js';
import { unknown } from './answer.js';
import { knownFinite } from './known-finite.js';
import { studentQuantile } from './numerics.js';
import type { Sums } from './sample-moments.js';
import { sampleMoments, sumsProblem } from './sample-moments.js';
import { shareProblem } from './share-problem.js';

interface WelchDifference {
  readonly first: Sums;
  readonly second: Sums;
  readonly confidence?: number;
}

/** First mean minus second, with Welch's interval (1947) for groups of different spread. */
export function welchDifference(input: WelchDifference): Answer<Estimate> {
  const { first, second, confidence = 0.95 } = input;
  const problem = sumsProblem(first) ?? sumsProblem(second) ?? shareProblem(confidence);
  if (problem) return unknown(problem);
  const [one, two] = [sampleMoments(first), sampleMoments(second)];
  const [ofFirst, ofSecond] = [one.variance / first.n, two.variance / second.n];
  const variance = ofFirst + ofSecond;
  if (variance === 0) return unknown('no-variation');
  const [shareOfFirst, shareOfSecond] = [ofFirst / variance, ofSecond / variance];
  const degreesOfFreedom =
    1 / (shareOfFirst ** 2 / (first.n - 1) + shareOfSecond ** 2 / (second.n - 1));
  const halfWidth = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * Math.sqrt(variance);
  const estimate = one.mean - two.mean;
  return knownFinite({ estimate, low: estimate - halfWidth, high: estimate + halfWidth });
}

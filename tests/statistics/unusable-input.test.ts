import fc from 'fast-check';
import type { Answer } from '@causeway/shared/statistics/answer.js';
import { anytimePValue } from '@causeway/shared/statistics/anytime-p-value.js';
import { bernoulliCusum } from '@causeway/shared/statistics/bernoulli-cusum.js';
import { betaBinomialEProcess } from '@causeway/shared/statistics/beta-binomial-e-process.js';
import { betaBinomialShrinkage } from '@causeway/shared/statistics/beta-binomial-shrinkage.js';
import { brierScore } from '@causeway/shared/statistics/brier-score.js';
import { captureRecapture } from '@causeway/shared/statistics/capture-recapture.js';
import { clopperPearsonInterval } from '@causeway/shared/statistics/clopper-pearson-interval.js';
import { combinedEValue } from '@causeway/shared/statistics/combined-e-value.js';
import { confidenceSequence } from '@causeway/shared/statistics/confidence-sequence.js';
import { directStandardisation } from '@causeway/shared/statistics/direct-standardisation.js';
import { exactBinomial } from '@causeway/shared/statistics/exact-binomial.js';
import { expectedFurtherTrials } from '@causeway/shared/statistics/expected-further-trials.js';
import { haltVerdict } from '@causeway/shared/statistics/halt-verdict.js';
import { intervalCoverage } from '@causeway/shared/statistics/interval-coverage.js';
import { intervalScore } from '@causeway/shared/statistics/interval-score.js';
import { jeffreysBand } from '@causeway/shared/statistics/jeffreys-band.js';
import { kaplanMeier } from '@causeway/shared/statistics/kaplan-meier.js';
import { krippendorffAlpha } from '@causeway/shared/statistics/krippendorff-alpha.js';
import { littlesLaw } from '@causeway/shared/statistics/littles-law.js';
import { manskiRange } from '@causeway/shared/statistics/manski-range.js';
import { meanInterval } from '@causeway/shared/statistics/mean-interval.js';
import { newcombeDifference } from '@causeway/shared/statistics/newcombe-difference.js';
import { oneLookVerdict } from '@causeway/shared/statistics/one-look-verdict.js';
import { pChart } from '@causeway/shared/statistics/p-chart.js';
import { postStratification } from '@causeway/shared/statistics/post-stratification.js';
import { sequentialVerdict } from '@causeway/shared/statistics/sequential-verdict.js';
import { strataAlpha } from '@causeway/shared/statistics/strata-alpha.js';
import { tippingPoint } from '@causeway/shared/statistics/tipping-point.js';
import { welchDifference } from '@causeway/shared/statistics/welch-difference.js';
import { whatItCanShow } from '@causeway/shared/statistics/what-it-can-show.js';
import { wilsonInterval } from '@causeway/shared/statistics/wilson-interval.js';
import { reasonOf } from './known-value';

/** Every method, asked with four counts or measures and four shares, whatever they are. */
type Method = (
  counts: readonly [number, number, number, number],
  shares: readonly [number, number, number, number],
) => Answer<unknown>;

const above = 'above' as const;
const below = 'below' as const;

const methods: Readonly<Record<string, Method>> = {
  anytimePValue: ([a, b], [p]) => anytimePValue({ logEs: [a, b, p] }),
  bernoulliCusum: ([limit, outcome], [allowed, bad]) =>
    bernoulliCusum({ outcomes: [0, 1, outcome as 0 | 1], allowed, bad, limit }),
  betaBinomialEProcess: ([successes, trials, a, b], [threshold]) =>
    betaBinomialEProcess({ successes, trials, threshold, a, b, direction: below }),
  betaBinomialShrinkage: ([x, m, y, n]) =>
    betaBinomialShrinkage({
      groups: [
        { successes: x, trials: m },
        { successes: y, trials: n },
        { successes: 3, trials: 7 },
      ],
    }),
  brierScore: ([outcome], [p, q]) =>
    brierScore({
      forecasts: [
        { probability: p, outcome: 1 },
        { probability: q, outcome: outcome as 0 | 1 },
      ],
    }),
  captureRecapture: ([first, second, both], [confidence]) =>
    captureRecapture({ first, second, both, confidence }),
  clopperPearsonInterval: ([successes, trials], [confidence]) =>
    clopperPearsonInterval({ successes, trials, confidence }),
  combinedEValue: ([a, b, c]) => combinedEValue({ logEs: [a, b, c] }),
  confidenceSequence: ([successes, trials, a, b], [alpha]) =>
    confidenceSequence({ successes, trials, alpha, a, b }),
  directStandardisation: ([events, exposure, weight, other], [confidence]) =>
    directStandardisation({
      strata: [
        { events, exposure, weight },
        { events: 2, exposure: other, weight: 1 },
      ],
      confidence,
    }),
  exactBinomial: ([successes, trials], [threshold, alpha]) =>
    exactBinomial({ successes, trials, threshold, alpha, direction: above }),
  expectedFurtherTrials: ([successes, trials], [threshold, alpha]) =>
    expectedFurtherTrials({
      successes,
      trials,
      threshold,
      alpha,
      direction: above,
      kind: 'anytime',
    }),
  haltVerdict: ([failures, trials, a, b], [allowed, alpha]) =>
    haltVerdict({ strata: [[{ failures, trials }]], allowed, alpha, a, b }),
  intervalCoverage: ([outcome], [low, high, confidence]) =>
    intervalCoverage({ intervals: [{ low, high, outcome }], confidence }),
  intervalScore: ([outcome, low, high], [alpha]) => intervalScore({ low, high, outcome, alpha }),
  jeffreysBand: ([successes, trials, seed, draws], [weight, other, confidence]) =>
    jeffreysBand({
      strata: [
        { weight, successes, trials },
        { weight: other, successes: 0, trials: 0 },
      ],
      confidence,
      seed,
      draws: Math.min(draws, 400),
    }),
  kaplanMeier: ([time, another, third], [confidence]) =>
    kaplanMeier({
      times: [
        { time, isEvent: true },
        { time: another, isEvent: false },
        { time: third, isEvent: true },
      ],
      confidence,
    }),
  krippendorffAlpha: ([a, b, c, d]) =>
    krippendorffAlpha({
      ratings: [
        [a, b, 1],
        [c, d, 2],
      ],
      level: 'interval',
    }),
  littlesLaw: ([arrivalsPerWeek, cycleWeeks, minutesEach]) =>
    littlesLaw({ arrivalsPerWeek, cycleWeeks, minutesEach }),
  manskiRange: ([successes, trials], [weight, other]) =>
    manskiRange({
      strata: [
        { weight, successes, trials },
        { weight: other, successes: 1, trials: 3 },
      ],
    }),
  meanInterval: ([n, sum, sumOfSquares], [confidence]) =>
    meanInterval({ n, sum, sumOfSquares, confidence }),
  newcombeDifference: ([x, m, y, n], [confidence]) =>
    newcombeDifference({
      first: { successes: x, trials: m },
      second: { successes: y, trials: n },
      confidence,
    }),
  oneLookVerdict: ([successes, trials, minimumTrials], [threshold, alpha]) =>
    oneLookVerdict({ successes, trials, threshold, alpha, minimumTrials, direction: below }),
  pChart: ([x, m, y, n]) =>
    pChart({
      samples: [
        { events: x, trials: m },
        { events: y, trials: n },
      ],
    }),
  postStratification: ([x, m, y, n], [weight, other, confidence]) =>
    postStratification({
      strata: [
        { weight, successes: x, trials: m },
        { weight: other, successes: y, trials: n },
      ],
      confidence,
    }),
  sequentialVerdict: ([x, m, y, n], [threshold, alpha]) =>
    sequentialVerdict({
      looks: [
        { successes: x, trials: m },
        { successes: y, trials: n },
      ],
      threshold,
      alpha,
      minimumTrials: 5,
      direction: above,
    }),
  strataAlpha: ([strata], [alpha]) => strataAlpha({ alpha, strata }),
  tippingPoint: (_, [target, weight, rate]) => tippingPoint({ target, weight, rate }),
  welchDifference: ([n, sum, sumOfSquares], [confidence]) =>
    welchDifference({
      first: { n, sum, sumOfSquares },
      second: { n: 3, sum: 6, sumOfSquares: 14 },
      confidence,
    }),
  whatItCanShow: ([trials], [threshold, alpha]) =>
    whatItCanShow({ trials, threshold, alpha, direction: above, kind: 'anytime' }),
  wilsonInterval: ([successes, trials], [confidence]) =>
    wilsonInterval({ successes, trials, confidence }),
};

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const anyCount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10_000_000 }) },
  fc.constantFrom(-1, 0.5, 1e5, 1e7, 1e9, 1e300, Infinity, -Infinity, Number.NaN, -0, 5e-324),
  fc.double(),
);
const anyShare = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0.01, max: 0.99, noNaN: true }) },
  fc.constantFrom(0, 1, -0.1, 1.1, 1e-9, 1e-300, 1 - 2 ** -53, Infinity, Number.NaN),
);

function inOrder(a: number, b: number): readonly [number, number] {
  return [Math.min(a, b), Math.max(a, b)];
}

describe('whatever it is asked', () => {
  it.each(Object.entries(methods))('%s answers with numbers or a reason', (_, method) => {
    const anyCounts = fc.tuple(anyCount, anyCount, anyCount, anyCount);
    // Where the first of two is not above the second it can be a count among trials.
    const fourCounts = fc.oneof(
      anyCounts,
      anyCounts.map(([a, b, c, d]) => [...inOrder(a, b), ...inOrder(c, d)] as const),
    );
    const fourShares = fc.tuple(anyShare, anyShare, anyShare, anyShare);
    fc.assert(
      fc.property(fourCounts, fourShares, (counts, shares) => {
        const answer = method(counts, shares);
        expect(numbersIn(answer).filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
      { numRuns: 300, seed: 18 },
    );
  });
});

const ofCounts: Readonly<Record<string, (successes: number, trials: number) => Answer<unknown>>> = {
  wilsonInterval: (successes, trials) => wilsonInterval({ successes, trials }),
  clopperPearsonInterval: (successes, trials) => clopperPearsonInterval({ successes, trials }),
  confidenceSequence: (successes, trials) => confidenceSequence({ successes, trials }),
  exactBinomial: (successes, trials) => exactBinomial({ successes, trials, threshold: 0.3 }),
  newcombeDifference: (successes, trials) =>
    newcombeDifference({
      first: { successes: 1, trials: 2 },
      second: { successes, trials },
    }),
  pChart: (events, trials) => pChart({ samples: [{ events, trials }] }),
};

describe.each(Object.entries(ofCounts))('%s', (_, method) => {
  it.each([
    [0, 0, 'no-trials'],
    [Number.NaN, 5, 'not-a-number'],
    [1, Infinity, 'not-a-number'],
    [6, 5, 'out-of-range'],
    [-1, 5, 'out-of-range'],
    [1.5, 5, 'out-of-range'],
    [1, 5.5, 'out-of-range'],
    [1, 10_000_001, 'too-large'],
  ])('has no number for %p of %p: %s', (successes, trials, reason) => {
    expect(reasonOf(method(successes, trials))).toBe(reason);
  });
});

describe('a threshold, a confidence, an α', () => {
  it.each([0, 1, -0.5, 95])('lies strictly between 0 and 1, unlike %p', (share) => {
    const counts = { successes: 3, trials: 9 };
    const criterion = { threshold: 0.5, direction: above, alpha: 0.05, minimumTrials: 0 };

    expect(reasonOf(wilsonInterval({ ...counts, confidence: share }))).toBe('out-of-range');
    expect(reasonOf(betaBinomialEProcess({ ...counts, threshold: share }))).toBe('out-of-range');
    expect(reasonOf(sequentialVerdict({ ...criterion, looks: [], alpha: share }))).toBe(
      'out-of-range',
    );
    expect(reasonOf(oneLookVerdict({ ...counts, ...criterion, threshold: share }))).toBe(
      'out-of-range',
    );
  });
});

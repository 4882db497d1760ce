import { auditedErrorRateReviewed } from '@causeway/shared/domain/measure/measures/audited-error-rate-reviewed.js';
import { auditedErrorRateUnreviewed } from '@causeway/shared/domain/measure/measures/audited-error-rate-unreviewed.js';
import { quality } from '@causeway/shared/domain/measure/measures/quality.js';
import { qualityByStance } from '@causeway/shared/domain/measure/measures/quality-by-stance.js';
import { silentErrors } from '@causeway/shared/domain/measure/measures/silent-errors.js';
import type { Stratum } from '@causeway/shared/domain/participant/stratum.js';
import { aMeasureInput, aTally, valueOf } from '../../builders/measure-input.js';

const ratings = (stance: readonly Stratum[], good: number, poor: number) => [
  aTally('rating', 'good', good, { strata: stance }),
  aTally('rating', 'poor', poor, { strata: stance }),
];

describe('quality', () => {
  it('is the share of ratings that are good', () => {
    expect(valueOf(quality, 'share', { tallies: ratings([], 9, 3) })).toMatchObject({
      successes: 9,
      trials: 12,
      estimate: 0.75,
    });
  });

  it('is compared between people with doubts and the keen, with an interval', () => {
    const tallies = [
      ...ratings(['skeptical', 'high-workload'], 56, 14),
      ...ratings(['enthusiastic'], 48, 32),
      ...ratings(['skeptical', 'enthusiastic'], 500, 0),
      ...ratings([], 0, 500),
    ];
    const difference = valueOf(qualityByStance, 'difference', { tallies });
    expect(difference.estimate).toBeCloseTo(0.2, 4);
    expect(difference.low).toBeCloseTo(0.0524, 4);
    expect(difference.high).toBeCloseTo(0.3339, 4);
    expect([difference.first.n, difference.second.n]).toEqual([70, 80]);
    expect(qualityByStance.estimate(aMeasureInput({ tallies }))).toMatchObject({
      n: 150,
      eligible: 1150,
    });
  });

  it('is not compared with fewer than ten ratings on either side', () => {
    const tallies = [...ratings(['skeptical'], 5, 4), ...ratings(['enthusiastic'], 48, 32)];
    expect(qualityByStance.estimate(aMeasureInput({ tallies })).value).toEqual({
      kind: 'unknown',
      reason: 'too-few',
    });
  });
});

describe('audited errors', () => {
  const tallies = [
    aTally('audit', 'wrong|unreviewed|unflagged', 60),
    aTally('audit', 'wrong|unreviewed|flagged', 21),
    aTally('audit', 'right|unreviewed|unflagged', 182),
    aTally('audit', 'wrong|reviewed|unflagged', 0),
    aTally('audit', 'right|reviewed|unflagged', 20),
  ];

  it('are counted apart by whether somebody reviewed the output, with the exact interval', () => {
    const unreviewed = valueOf(auditedErrorRateUnreviewed, 'share', { tallies });
    expect(unreviewed).toMatchObject({ successes: 81, trials: 263 });
    expect(unreviewed.low).toBeCloseTo(0.2527, 4);
    expect(unreviewed.high).toBeCloseTo(0.3676, 4);
    const reviewed = valueOf(auditedErrorRateReviewed, 'share', { tallies });
    expect(reviewed).toMatchObject({ successes: 0, trials: 20, estimate: 0, low: 0 });
    expect(reviewed.high).toBeCloseTo(1 - 0.025 ** (1 / 20), 6);
  });

  it('tell how many errors nobody flagged', () => {
    const found = [
      aTally('audit', 'wrong|unreviewed|unflagged', 20),
      aTally('audit', 'wrong|reviewed|unflagged', 8),
      aTally('audit', 'wrong|reviewed|flagged', 12),
      aTally('audit', 'right|reviewed|flagged', 7),
    ];
    const input = aMeasureInput({ tallies: found });
    const flags = { ...input.flags, confirmedWrong: 60 };
    const { estimate, low, high } = valueOf(silentErrors, 'count', { ...input, flags });
    expect(estimate + 60).toBeCloseTo(191.4, 1);
    expect(low).toBeGreaterThanOrEqual(28);
    expect(low).toBeLessThan(estimate);
    expect(high).toBeGreaterThan(estimate);
    expect(silentErrors.estimate({ ...input, flags }).n).toBe(88);
  });

  it('tell nothing of silent ones while audit and flags have none in common', () => {
    const input = aMeasureInput({ tallies: [aTally('audit', 'wrong|unreviewed|unflagged', 9)] });
    const flags = { ...input.flags, confirmedWrong: 5 };
    expect(silentErrors.estimate({ ...input, flags }).value).toEqual({
      kind: 'unknown',
      reason: 'no-overlap',
    });
  });
});

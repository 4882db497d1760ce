import type { Answer, Estimate } from '../../statistics/answer.js';
import { brierScore } from '../../statistics/brier-score.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import { naiveProbability } from './naive-probability.js';
import type { Forecast, Scored } from './forecast.js';

export interface HitRate {
  readonly hits: number;
  readonly n: number;
  /** With an interval of its own: ten forecasts say little. */
  readonly share: Answer<Estimate>;
  /**
   * The mean interval score: smaller is better, and a miss costs more than width. Of published
   * outcomes alone, since a score tells by how much it missed.
   */
  readonly meanScore: number | null;
}

export interface ChanceSkill {
  readonly n: number;
  readonly brier: number;
  readonly naiveBrier: number;
  /** How much of the pilot's own error the forecasts take away; null where it made none. */
  readonly skill: number | null;
}

export interface Calibration {
  /** The mean of what the intervals promised. */
  readonly promised: number | null;
  readonly honest: HitRate;
  readonly naive: HitRate;
  readonly chances: ChanceSkill | null;
  readonly open: number;
  readonly withdrawn: number;
}

interface Ended {
  readonly forecast: Forecast;
  readonly scored: Scored;
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function hitRate(hits: number, n: number, scores: readonly number[]): HitRate {
  return {
    hits,
    n,
    share: wilsonInterval({ successes: hits, trials: n }),
    meanScore: mean(scores),
  };
}

function chanceSkill(ended: readonly Ended[]): ChanceSkill | null {
  const said = ended.flatMap(({ forecast, scored: { happened } }) => {
    const { chance, pilot } = forecast;
    if (!chance || happened === null) return [];
    const outcome: 0 | 1 = happened ? 1 : 0;
    return [{ outcome, probability: chance.probability, naive: naiveProbability(pilot, chance) }];
  });
  const honest = brierScore({ forecasts: said });
  const naive = brierScore({
    forecasts: said.map((one) => ({ outcome: one.outcome, probability: one.naive })),
  });
  if (honest.kind === 'unknown' || naive.kind === 'unknown') return null;
  const [brier, naiveBrier] = [honest.value.score, naive.value.score];
  const skill = naiveBrier === 0 ? null : 1 - brier / naiveBrier;
  return { n: said.length, brier, naiveBrier, skill };
}

/** How good the forecasts were of a program, or of somebody, beside what the pilots promised. */
export function calibration(forecasts: readonly Forecast[]): Calibration {
  const ended = forecasts.flatMap((forecast): readonly Ended[] =>
    forecast.ending?.kind === 'scored' ? [{ forecast, scored: forecast.ending }] : [],
  );
  const scores = ended.map(({ scored }) => scored);
  const published = scores.filter(({ outcome }) => outcome.source.kind === 'edition');
  const count = (isCounted: (scored: Scored) => boolean) => scores.filter(isCounted).length;
  return {
    promised: mean(ended.map(({ forecast }) => forecast.projection.confidence)),
    honest: hitRate(
      count(({ isHit }) => isHit),
      scores.length,
      published.map(({ score }) => score),
    ),
    naive: hitRate(
      count(({ isNaiveHit }) => isNaiveHit),
      scores.length,
      published.map(({ naiveScore }) => naiveScore),
    ),
    chances: chanceSkill(ended),
    open: forecasts.filter(({ ending }) => ending === null).length,
    withdrawn: forecasts.filter(({ ending }) => ending?.kind === 'withdrawn').length,
  };
}

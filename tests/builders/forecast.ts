import type { Forecast, Scored } from '@causeway/shared/domain/forecast/forecast.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

/** Half of the rollout, from forty of eighty in the pilot's only cell. */
export function aForecast(forecast: Partial<Forecast> = {}): Forecast {
  const interval = { low: 0.4, high: 0.6 };
  return {
    id: newTestId<'forecast'>(),
    programId: newTestId<'program'>(),
    measure: 'activation',
    measureVersion: 1,
    filter: { by: 'all' },
    mix: { by: 'use-case', shares: [], other: 1 },
    pilot: { successes: 40, trials: 80 },
    cells: [{ name: 'all', weight: 1, successes: 40, trials: 80 }],
    projection: {
      confidence: 0.9,
      seed: 1,
      draws: 400,
      naive: { estimate: 0.7, low: 0.65, high: 0.75 },
      covered: { estimate: 0.5, standardError: 0.05, ...interval },
      range: { low: 0.45, high: 0.55 },
      interval,
      untestedWeight: 0.1,
      trials: 80,
      effectiveTrials: 60,
      drivers: [],
    },
    chance: null,
    forecasterId: newTestId<'person'>(),
    registeredAt: someMonday,
    dueAt: someMonday + 30 * dayMs,
    ending: null,
    ...forecast,
  };
}

export function aScore(scored: Partial<Scored> = {}): Scored {
  return {
    kind: 'scored',
    outcome: { successes: 50, trials: 100, source: { kind: 'edition', number: 3 } },
    measured: { estimate: 0.5, low: 0.4, high: 0.6 },
    isHit: true,
    score: 0.2,
    isNaiveHit: false,
    naiveScore: 1.2,
    happened: null,
    by: newTestId<'person'>(),
    at: someMonday + 31 * dayMs,
    ...scored,
  };
}

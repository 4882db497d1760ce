import type { ForecastView, ProjectionView } from '@causeway/shared/api/forecasts.js';
import type { Forecast, Scored } from '@causeway/shared/domain/forecast/forecast.js';
import type { Projection } from '@causeway/shared/domain/projection/project.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';

export function viewProjection(projection: Projection): ProjectionView {
  const { draws: _, drivers, ...shown } = projection;
  return { ...shown, drivers: [...drivers] };
}

function viewScored(scored: Scored, names: Names): NonNullable<ForecastView['ending']> {
  const { kind, isHit, isNaiveHit, happened, by, at } = scored;
  const { outcome, measured, score, naiveScore } = scored;
  const isPublished = outcome.source.kind === 'edition';
  return {
    kind,
    isHit,
    isNaiveHit,
    happened,
    outcome: isPublished ? { ...measured, trials: outcome.trials, score, naiveScore } : null,
    by: names.orNull(by),
    at,
  };
}

function viewEnding({ ending }: Forecast, names: Names): ForecastView['ending'] {
  if (ending === null) return null;
  return ending.kind === 'scored'
    ? viewScored(ending, names)
    : { ...ending, by: names.of(ending.by) };
}

export function viewNamedForecast(forecast: Forecast, names: Names): ForecastView {
  const { id, measure, filter, mix, chance, registeredAt, dueAt } = forecast;
  return {
    id,
    measure,
    filter,
    mix: mix.by === 'use-case' ? { ...mix, shares: [...mix.shares] } : mix,
    projection: viewProjection(forecast.projection),
    chance,
    forecaster: names.of(forecast.forecasterId),
    registeredAt,
    dueAt,
    ending: viewEnding(forecast, names),
  };
}

export async function viewForecast(
  stores: Stores,
  forecast: Forecast,
  now: Instant,
): Promise<ForecastView> {
  const people = [forecast.forecasterId, forecast.ending?.by];
  return viewNamedForecast(forecast, await namePeople(stores, people, now));
}

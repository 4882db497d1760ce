import type { Instant } from '../../lib/instant.js';
import type { Forecast } from './forecast.js';

type Known = Pick<Forecast, 'registeredAt' | 'ending'>;

/** The newest forecast that nobody had taken back by then. */
export function standingForecast<One extends Known>(
  forecasts: readonly One[],
  at: Instant,
): One | undefined {
  const standing = forecasts.filter(
    ({ registeredAt, ending }) =>
      registeredAt <= at && !(ending?.kind === 'withdrawn' && ending.at <= at),
  );
  return standing.toSorted((left, right) => left.registeredAt - right.registeredAt).at(-1);
}

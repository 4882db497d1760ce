import { assertNever } from '../../lib/assert-never.js';
import type { Forecast, ForecastEvent } from './forecast.js';

/** What was said stays as it was said; only an ending is added. */
export function evolveForecast(before: Forecast | undefined, event: ForecastEvent): Forecast {
  if (event.type === 'forecast-registered') return event.forecast;
  if (!before) throw new Error(`${event.type} has no forecast to happen to`);
  switch (event.type) {
    case 'forecast-scored':
      return { ...before, ending: event.scored };
    case 'forecast-withdrawn':
      return { ...before, ending: event.withdrawn };
    default:
      return assertNever(event);
  }
}

import type { Forecast } from '@causeway/shared/domain/forecast/forecast.js';
import { standingForecast } from '@causeway/shared/domain/forecast/standing-forecast.js';
import type { PrintedForecast, Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { Instant } from '@causeway/shared/lib/instant.js';

/** What stood at that moment, to be printed. */
export function forecastAt(forecasts: readonly Forecast[], at: Instant): PrintedForecast | null {
  const standing = standingForecast(forecasts, at);
  if (!standing) return null;
  const { id, measure, projection } = standing;
  return { id, measure, projection };
}

/** As it was frozen; of a snapshot from before forecasts were, what stood when it was taken. */
export function printedForecast(
  { body: { forecast, takenAt } }: Snapshot,
  forecasts: readonly Forecast[],
): PrintedForecast | null {
  return forecast === undefined ? forecastAt(forecasts, takenAt) : forecast;
}

import type { ScoreCommand } from '@causeway/shared/domain/forecast/decide-end-forecast.js';
import { decideScoreForecast } from '@causeway/shared/domain/forecast/decide-end-forecast.js';
import type { Forecast, MeasuredOutcome } from '@causeway/shared/domain/forecast/forecast.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { shareCounter } from '../criterion/count-share.js';
import { loadPublished } from '../criterion/load-published.js';

/**
 * What was published may be shown with the score. Where nothing may be published of so few, the
 * forecast is held against everything counted, and only whether it came true leaves the server.
 */
async function measuredNow(
  stores: Stores,
  { programId, measure, filter, dueAt }: Forecast,
  now: Instant,
): Promise<MeasuredOutcome | null> {
  const published = await loadPublished(stores, programId, measure);
  const share = published && published.publishedAt >= dueAt ? published.shareOf(filter) : undefined;
  if (published && share && share !== 'too-few') {
    const { successes, trials } = share;
    return { successes, trials, source: { kind: 'edition', number: published.number } };
  }
  const counted = await shareCounter(stores, programId, now)({ measure, filter });
  if (counted.trials < defaults.smallestGroup.value) return null;
  return { ...counted, source: { kind: 'full-data' } };
}

/** A program that is over has no more to add. */
export async function decideByMeasured(
  stores: Stores,
  forecast: Forecast,
  cause: Pick<ScoreCommand, 'by' | 'at'>,
): Promise<ReturnType<typeof decideScoreForecast>> {
  const program = await stores.programs.get(forecast.programId);
  return decideScoreForecast(forecast, {
    ...cause,
    measure: measureNamed(forecast.measure),
    outcome: await measuredNow(stores, forecast, cause.at),
    isFinal: program?.phase === 'completed' || program?.phase === 'ended',
  });
}

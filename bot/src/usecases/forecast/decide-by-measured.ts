import type { ScoreCommand } from '@causeway/shared/domain/forecast/decide-end-forecast.js';
import { decideScoreForecast } from '@causeway/shared/domain/forecast/decide-end-forecast.js';
import type { Forecast, MeasuredOutcome } from '@causeway/shared/domain/forecast/forecast.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { shareCounter } from '../criterion/count-share.js';
import { loadPublished } from '../criterion/load-published.js';

/** So long an edition with a number of the due day is waited for. */
const waitForEditionMs = 7 * dayMs;

async function measuredPublicly(
  stores: Stores,
  { programId, measure, filter }: Forecast,
  notBefore: Instant,
): Promise<MeasuredOutcome | null> {
  const published = await loadPublished(stores, programId);
  const found = published?.shareOf(measure, filter);
  if (!published || !found || found === 'too-few' || found.measuredAt < notBefore) return null;
  const { successes, trials } = found.share;
  return { successes, trials, source: { kind: 'edition', number: published.number } };
}

/** Held against everything counted; only whether it came true leaves the server. */
async function measuredInside(
  stores: Stores,
  { programId, measure, filter }: Forecast,
  now: Instant,
): Promise<MeasuredOutcome | null> {
  const counted = await shareCounter(stores, programId, now)({ measure, filter });
  if (counted.trials < defaults.smallestGroup.value) return null;
  return { ...counted, source: { kind: 'full-data' } };
}

/** By a published number where there is one in time. A program that is over has no more to add. */
export async function decideByMeasured(
  stores: Stores,
  forecast: Forecast,
  { by, at }: Pick<ScoreCommand, 'by' | 'at'>,
): Promise<ReturnType<typeof decideScoreForecast>> {
  const program = await stores.programs.get(forecast.programId);
  const isFinal = program?.phase === 'completed' || program?.phase === 'ended';
  const measured = await measuredPublicly(stores, forecast, isFinal ? 0 : forecast.dueAt);
  const waits = !isFinal && at < forecast.dueAt + waitForEditionMs;
  return decideScoreForecast(forecast, {
    measure: measureNamed(forecast.measure),
    outcome: measured ?? (waits ? null : await measuredInside(stores, forecast, at)),
    isFinal,
    by,
    at,
  });
}

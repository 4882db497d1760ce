import type { Forecast } from '@causeway/shared/domain/forecast/forecast.js';
import { locales } from '@causeway/shared/domain/person/person.js';
import type { Compared } from '@causeway/shared/domain/snapshot/part-diff.js';
import type { SnapshotDiff } from '@causeway/shared/domain/snapshot/snapshot-diff.js';
import { snapshotDiff } from '@causeway/shared/domain/snapshot/snapshot-diff.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import { shortfallWords } from '@causeway/shared/text/found-gap-text.js';
import { printedForecast } from './printed-forecast.js';

function compared(snapshot: Snapshot, forecasts: readonly Forecast[]): Compared {
  return { ...snapshot.body, forecast: printedForecast(snapshot, forecasts) };
}

/** What is different from the snapshot before; null where there is none. */
export function diffToLast(
  snapshot: Snapshot,
  before: Snapshot | undefined,
  forecasts: readonly Forecast[],
): SnapshotDiff | null {
  if (!before) return null;
  return snapshotDiff(compared(before, forecasts), compared(snapshot, forecasts), (words, found) =>
    locales.some((locale) => shortfallWords(found, locale) === words),
  );
}

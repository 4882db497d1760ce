import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { FilterBy, Measure } from '../measure/measure.js';
import { decideProjection } from '../projection/decide-projection.js';
import type { Chance, Forecast, ForecastEvent, ForecastRejection } from './forecast.js';

export interface ForecastRegistration extends Omit<
  Forecast,
  'projection' | 'ending' | 'measureVersion'
> {
  readonly level: number;
}

type Offered = Pick<Measure, 'form' | 'filters' | 'version'>;

function isProbable({ probability, threshold }: Chance): boolean {
  return probability >= 0 && probability <= 1 && threshold > 0 && threshold < 1;
}

function refuse(
  { filter, dueAt, registeredAt, chance }: ForecastRegistration,
  offered: Offered | undefined,
): Rejected<ForecastRejection> | undefined {
  const filters: readonly FilterBy[] = ['all', ...(offered?.filters ?? [])];
  if (!filters.includes(filter.by)) return reject('filter-not-offered', { by: filter.by });
  if (chance && !isProbable(chance)) return reject('chance-out-of-range');
  return dueAt > registeredAt ? undefined : reject('due-in-past');
}

/** Freezes a projection of now, with what the pilot's own rate would have promised beside it. */
export function decideRegisterForecast(
  registration: ForecastRegistration,
  offered: Offered | undefined,
): Decision<ForecastEvent, ForecastRejection> {
  const projected = decideProjection(registration, offered);
  if (projected.kind === 'rejected') return projected;
  const refused = refuse(registration, offered);
  if (refused) return refused;
  const { level: _, ...terms } = registration;
  const forecast: Forecast = {
    ...terms,
    measureVersion: offered?.version ?? 1,
    projection: projected.value,
    ending: null,
  };
  return accept({ type: 'forecast-registered', forecast });
}

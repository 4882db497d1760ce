import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { FilterBy, Measure } from '../measure/measure.js';
import { project } from '../projection/project.js';
import { hasOverlap } from '../projection/rollout-mix.js';
import type { Chance, Forecast, ForecastEvent, ForecastRejection } from './forecast.js';

const levelBounds = { min: 0.5, max: 0.99 };

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
  { measure, filter, level, dueAt, registeredAt, chance, mix }: ForecastRegistration,
  offered: Offered | undefined,
): ReturnType<typeof reject<ForecastRejection>> | undefined {
  if (!offered) return reject('unknown-measure', { measure });
  if (offered.form !== 'share') return reject('measure-is-not-a-share', { measure });
  const filters: readonly FilterBy[] = ['all', ...offered.filters];
  if (!filters.includes(filter.by)) return reject('filter-not-offered', { by: filter.by });
  if (!(level >= levelBounds.min && level <= levelBounds.max)) {
    return reject('level-out-of-range', levelBounds);
  }
  if (hasOverlap(mix)) return reject('cells-overlap');
  if (chance && !isProbable(chance)) return reject('chance-out-of-range');
  return dueAt > registeredAt ? undefined : reject('due-in-past');
}

/** Freezes a projection of now, with what the pilot's own rate would have promised beside it. */
export function decideRegisterForecast(
  registration: ForecastRegistration,
  offered: Offered | undefined,
): Decision<ForecastEvent, ForecastRejection> {
  const refused = refuse(registration, offered);
  if (refused) return refused;
  const { level, ...terms } = registration;
  const projection = project({ cells: terms.cells, pilot: terms.pilot, confidence: level });
  if (projection.kind === 'unknown') {
    const isPartial = projection.reason === 'out-of-range';
    return reject(isPartial ? 'shares-not-whole' : 'nothing-to-project-from');
  }
  const forecast: Forecast = {
    ...terms,
    measureVersion: offered?.version ?? 1,
    projection: projection.value,
    ending: null,
  };
  return accept({ type: 'forecast-registered', forecast });
}

import type { CalibrationView, ForecastView } from '@causeway/shared/api/forecasts.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRegisterCriteria, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { HitRate } from '@causeway/shared/domain/forecast/calibration.js';
import { calibration } from '@causeway/shared/domain/forecast/calibration.js';
import type { Forecast } from '@causeway/shared/domain/forecast/forecast.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { viewNamedForecast } from './view-forecast.js';

interface ForecastLedger {
  forecasts: ForecastView[];
  calibration: CalibrationView;
  forecasters: { person: ReturnType<Names['of']>; calibration: CalibrationView }[];
  mayForecast: boolean;
}

function viewHits({ hits, n, share, meanScore }: HitRate): CalibrationView['honest'] {
  return { hits, n, share: share.kind === 'known' ? share.value : null, meanScore };
}

function viewCalibration(forecasts: readonly Forecast[]): CalibrationView {
  const { honest, naive, ...rest } = calibration(forecasts);
  return { ...rest, honest: viewHits(honest), naive: viewHits(naive) };
}

/** Every forecast of a program, withdrawn ones among them, and how good they were. */
export async function listForecasts(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<ForecastLedger, 'forbidden' | 'absent'>> {
  const { programId } = query;
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  const forecasts = await stores.forecasts.list(programId);
  const people = forecasts.flatMap(({ forecasterId, ending }) => [forecasterId, ending?.by]);
  const names = await namePeople(stores, people, ports.now());
  const forecasters = [...new Set(forecasts.map(({ forecasterId }) => forecasterId))];
  return done({
    forecasts: forecasts.map((forecast) => viewNamedForecast(forecast, names)).toReversed(),
    calibration: viewCalibration(forecasts),
    forecasters: forecasters.map((id) => ({
      person: names.of(id),
      calibration: viewCalibration(forecasts.filter(({ forecasterId }) => forecasterId === id)),
    })),
    mayForecast: mayRegisterCriteria(actor, programId),
  });
}

import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRegisterCriteria } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ForecastId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitForecast } from './commit-forecast.js';
import { decideByMeasured } from './decide-by-measured.js';
import { viewForecast } from './view-forecast.js';

/** Holds a forecast against what was measured. The numbers are the server's, never the caller's. */
export async function scoreForecast(
  ports: Ports,
  actor: Actor,
  command: { readonly programId: ProgramId; readonly forecastId: ForecastId },
): Promise<Outcome<ForecastView>> {
  const { programId, forecastId } = command;
  if (!mayRegisterCriteria(actor, programId)) return reject('forbidden');
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const forecast = await stores.forecasts.get(forecastId);
    if (forecast?.programId !== programId) return reject('absent');
    const decision = await decideByMeasured(stores, forecast, { by: actor.personId, at: now });
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    return commitForecast(ports, stores, forecast, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewForecast(ports.read(actor.tenantId), result, now));
}

import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRegisterCriteria } from '@causeway/shared/domain/access/permissions.js';
import { decideWithdrawForecast } from '@causeway/shared/domain/forecast/decide-end-forecast.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ForecastId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitForecast } from './commit-forecast.js';
import { viewForecast } from './view-forecast.js';

/** It stays on the list, with the reason. */
export async function withdrawForecast(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly forecastId: ForecastId;
    readonly because: string;
  },
): Promise<Outcome<ForecastView>> {
  const { programId, forecastId, because } = command;
  if (!mayRegisterCriteria(actor, programId)) return reject('forbidden');
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const forecast = await stores.forecasts.get(forecastId);
    if (forecast?.programId !== programId) return reject('absent');
    const cause = { by: actor.personId, at: now };
    const decision = decideWithdrawForecast(forecast, { ...cause, because });
    if (decision.kind === 'rejected') return decision;
    return commitForecast(ports, stores, forecast, decision.events, {
      actorId: actor.personId,
      now,
    });
  });
  if ('kind' in result) return result;
  return done(await viewForecast(ports.read(actor.tenantId), result, now));
}

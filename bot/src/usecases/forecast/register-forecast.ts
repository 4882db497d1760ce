import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRegisterCriteria } from '@causeway/shared/domain/access/permissions.js';
import type { ForecastRegistration } from '@causeway/shared/domain/forecast/decide-register-forecast.js';
import { decideRegisterForecast } from '@causeway/shared/domain/forecast/decide-register-forecast.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ForecastId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { loadPublished } from '../criterion/load-published.js';
import type { Ports } from '../ports.js';
import { commitForecast } from './commit-forecast.js';
import { hasUnknownUseCase } from './has-unknown-use-case.js';
import { publishedPilot } from './published-pilot.js';
import { viewForecast } from './view-forecast.js';

type RegisterForecast = Pick<
  ForecastRegistration,
  'programId' | 'measure' | 'filter' | 'mix' | 'level' | 'dueAt' | 'chance'
> & { readonly forecastId: ForecastId };

/** Freezes what a projection of the pilot says now; the clock scores it when it is due. */
export async function registerForecast(
  ports: Ports,
  actor: Actor,
  command: RegisterForecast,
): Promise<Outcome<ForecastView>> {
  const { forecastId: id, ...said } = command;
  const { programId, measure, mix, filter } = said;
  if (!mayRegisterCriteria(actor, programId)) return reject('forbidden');
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (await stores.forecasts.get(id)) return reject('forecast-frozen');
    if (await hasUnknownUseCase(stores, programId, mix, filter)) return reject('unknown-use-case');
    const published = await loadPublished(stores, programId);
    const registration = {
      ...said,
      ...publishedPilot(published, measure, mix),
      id,
      forecasterId: actor.personId,
      registeredAt: now,
    };
    const decision = decideRegisterForecast(registration, measureNamed(measure));
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    return commitForecast(ports, stores, undefined, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewForecast(ports.read(actor.tenantId), result, now));
}

import { evolveForecast } from '@causeway/shared/domain/forecast/evolve-forecast.js';
import type { Forecast, ForecastEvent } from '@causeway/shared/domain/forecast/forecast.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

/** What is measured of people is published in editions alone; the record says how it ended. */
function recorded(event: ForecastEvent) {
  switch (event.type) {
    case 'forecast-registered': {
      const { measure, measureVersion, filter, mix, chance, dueAt, projection } = event.forecast;
      const { interval, naive, confidence } = projection;
      const said = { interval, naive, confidence, chance, dueAt };
      return { body: { measure, measureVersion, filter, mix, ...said }, personal: {} };
    }
    case 'forecast-scored': {
      const { isHit, isNaiveHit, happened } = event.scored;
      return { body: { isHit, isNaiveHit, happened }, personal: {} };
    }
    case 'forecast-withdrawn':
      return { body: {}, personal: { because: event.withdrawn.because } };
    default:
      return assertNever(event);
  }
}

export function commitForecast(
  ports: Ports,
  stores: Stores,
  before: Forecast | undefined,
  events: readonly ForecastEvent[],
  cause: { readonly actorId: PersonId | null; readonly now: Instant },
): Forecast {
  const after = events.reduce<Forecast | undefined>(evolveForecast, before);
  if (!after) throw new Error('A forecast needs at least one event');
  if (before) {
    stores.forecasts.end(after);
    stores.timers.cancel('forecast-due', after.id);
  } else {
    stores.forecasts.insert(after);
    stores.timers.set({ kind: 'forecast-due', subjectId: after.id, dueAt: after.dueAt });
  }
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.actorId,
      type: event.type,
      subject: 'evidence' as const,
      subjectId: after.id,
      programId: after.programId,
      ...recorded(event),
    })),
  );
  return after;
}

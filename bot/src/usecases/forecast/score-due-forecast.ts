import { dayMs } from '@causeway/shared/lib/instant.js';
import type { ForecastId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { commitForecast } from './commit-forecast.js';
import { decideByMeasured } from './decide-by-measured.js';

/**
 * The clock calls this when a forecast is due, so that nobody chooses which ones are scored. Where
 * nothing was measured yet it asks again the next day.
 */
export async function scoreDueForecast(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly forecastId: ForecastId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const forecast = await stores.forecasts.get(command.forecastId);
    if (!forecast || forecast.ending) return;
    const decision = await decideByMeasured(stores, forecast, { by: null, at: now });
    if (decision.kind === 'accepted') {
      commitForecast(ports, stores, forecast, decision.events, { actorId: null, now });
    } else if (decision.code === 'no-outcome-yet') {
      stores.timers.set({ kind: 'forecast-due', subjectId: forecast.id, dueAt: now + dayMs });
    }
  });
}

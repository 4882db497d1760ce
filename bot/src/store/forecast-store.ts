import type { Forecast } from '@causeway/shared/domain/forecast/forecast.js';
import type { ForecastId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { ForecastTable } from '../db/evidence-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface ForecastStore {
  get(id: ForecastId): Promise<Forecast | undefined>;
  /** Oldest first, withdrawn ones among them. */
  list(programId: ProgramId): Promise<readonly Forecast[]>;
  insert(forecast: Forecast): void;
  /** Its ending, once; what was said is never written again. */
  end(forecast: Forecast): void;
}

type Of = { tenantId: string };

const getForecast = statement<Of & { forecastId: string }>()((db, arg) =>
  db
    .selectFrom('forecast')
    .select(['forecast_json', 'score_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('forecast_id', '=', arg('forecastId'))
    .compile(),
);

const listForecasts = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('forecast')
    .select(['forecast_json', 'score_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('forecast_id')
    .compile(),
);

const openVersion = 1;
const endedVersion = 2;

const endForecast = statement<
  Of & {
    forecastId: string;
    openVersion: number;
    endedVersion: number;
    ending: string;
    endedAt: number;
  }
>()((db, arg) =>
  db
    .updateTable('forecast')
    .set({ version: arg('endedVersion'), score_json: arg('ending'), scored_at: arg('endedAt') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('forecast_id', '=', arg('forecastId'))
    .where('version', '=', arg('openVersion'))
    .compile(),
);

type Said = Omit<Forecast, 'ending'>;

function toForecast(row: Pick<ForecastTable, 'forecast_json' | 'score_json'>): Forecast {
  const ending = row.score_json === null ? null : fromJson<Forecast['ending']>(row.score_json);
  return { ...fromJson<Said>(row.forecast_json), ending };
}

export function createForecastStore(session: Session): ForecastStore {
  return {
    async get(id) {
      const row = await session.one(getForecast, { forecastId: id });
      return row && toForecast(row);
    },
    list: async (programId) => (await session.all(listForecasts, { programId })).map(toForecast),
    insert(forecast) {
      const { ending, ...said } = forecast;
      session.insert('forecast', {
        tenant_id: session.tenantId,
        forecast_id: forecast.id,
        version: openVersion,
        program_id: forecast.programId,
        forecast_json: JSON.stringify(said satisfies Said),
        score_json: ending && JSON.stringify(ending),
        registered_by_id: forecast.forecasterId,
        registered_at: forecast.registeredAt,
        scored_at: ending && ending.at,
      });
    },
    end({ id, ending }) {
      if (!ending) throw new Error('A forecast without an ending has not ended');
      session.changeOne(endForecast, {
        forecastId: id,
        openVersion,
        endedVersion,
        ending: JSON.stringify(ending),
        endedAt: ending.at,
      });
    },
  };
}

import * as criteria from '@causeway/shared/api/criteria.js';
import * as forecasts from '@causeway/shared/api/forecasts.js';
import { listCriteria } from '../../usecases/criterion/list-criteria.js';
import { registerCriterion } from '../../usecases/criterion/register-criterion.js';
import { listForecasts } from '../../usecases/forecast/list-forecasts.js';
import { previewProjection } from '../../usecases/forecast/preview-projection.js';
import { registerForecast } from '../../usecases/forecast/register-forecast.js';
import { scoreForecast } from '../../usecases/forecast/score-forecast.js';
import { withdrawForecast } from '../../usecases/forecast/withdraw-forecast.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function criterionRoutes(edge: Edge): void {
  route(edge, criteria.listCriteria, listCriteria);
  route(edge, criteria.registerCriterion, registerCriterion);
  route(edge, forecasts.previewProjection, previewProjection);
  route(edge, forecasts.listForecasts, listForecasts);
  route(edge, forecasts.registerForecast, registerForecast);
  route(edge, forecasts.scoreForecast, scoreForecast);
  route(edge, forecasts.withdrawForecast, withdrawForecast);
}

import * as observations from '@causeway/shared/api/observations.js';
import { getRollup } from '../../usecases/observation/get-rollup.js';
import { importObservations } from '../../usecases/observation/import-observations.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

/** For somebody who imports in the tab; systems come with a key. */
export function observationRoutes(edge: Edge): void {
  route(edge, observations.importObservations, importObservations);
  route(edge, observations.getRollup, getRollup);
}

import * as rings from '@causeway/shared/api/rings.js';
import * as useCases from '@causeway/shared/api/use-cases.js';
import { setDisposition } from '../../usecases/disposition/set-disposition.js';
import { listRings } from '../../usecases/ring/list-rings.js';
import { planRing } from '../../usecases/ring/plan-ring.js';
import { removeRing } from '../../usecases/ring/remove-ring.js';
import { listUseCases } from '../../usecases/use-case/list-use-cases.js';
import { setUseCaseTraits } from '../../usecases/use-case/set-use-case-traits.js';
import { stateWorkload } from '../../usecases/use-case/state-workload.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

/** Who gets what, in which order: rings, and what becomes of use cases. */
export function rolloutRoutes(edge: Edge): void {
  route(edge, rings.listRings, listRings);
  route(edge, rings.planRing, planRing);
  route(edge, rings.removeRing, removeRing);
  route(edge, useCases.listUseCases, listUseCases);
  route(edge, useCases.setUseCaseTraits, setUseCaseTraits);
  route(edge, useCases.stateWorkload, stateWorkload);
  route(edge, useCases.setDisposition, setDisposition);
}

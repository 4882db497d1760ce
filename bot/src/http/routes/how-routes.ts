import * as agreed from '@causeway/shared/api/how.js';
import { getHowItGoes } from '../../usecases/how/get-how-it-goes.js';
import { listUnderWay } from '../../usecases/how/list-under-way.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function howRoutes(edge: Edge): void {
  route(edge, agreed.listUnderWay, listUnderWay);
  route(edge, agreed.getHowItGoes, getHowItGoes);
}

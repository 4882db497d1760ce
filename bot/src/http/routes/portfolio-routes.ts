import { listHistory as historyEndpoint } from '@causeway/shared/api/history.js';
import { listPortfolio as portfolioEndpoint } from '@causeway/shared/api/portfolio.js';
import { listMyWaiting as waitingEndpoint } from '@causeway/shared/api/waiting.js';
import { listHistory } from '../../usecases/history/list-history.js';
import { listPortfolio } from '../../usecases/portfolio/list-portfolio.js';
import { listMyWaiting } from '../../usecases/waiting/list-my-waiting.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

/** A look over many programs, over what waits in them, and back at one. */
export function portfolioRoutes(edge: Edge): void {
  route(edge, portfolioEndpoint, listPortfolio);
  route(edge, waitingEndpoint, listMyWaiting);
  route(edge, historyEndpoint, listHistory);
}

import { listPortfolio as portfolioEndpoint } from '@causeway/shared/api/portfolio.js';
import { listMyWaiting as waitingEndpoint } from '@causeway/shared/api/waiting.js';
import { listPortfolio } from '../../usecases/portfolio/list-portfolio.js';
import { listMyWaiting } from '../../usecases/waiting/list-my-waiting.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

/** What is asked of many programs at once. */
export function portfolioRoutes(edge: Edge): void {
  route(edge, portfolioEndpoint, listPortfolio);
  route(edge, waitingEndpoint, listMyWaiting);
}

import type { Express, RequestHandler } from 'express';
import express from 'express';
import type { EvaluateGate } from '../usecases/gate/gate-ports.js';
import type { Ports } from '../usecases/ports.js';
import type { CheckUrl } from '../usecases/webhook/webhook-ports.js';
import { authenticateKey } from './authenticate-key.js';
import { authenticate } from './authenticate.js';
import { errorHandler } from './error-handler.js';
import { jsonBodies, readRows, smallBodies } from './json-bodies.js';
import type { HandleMessages } from './messages-route.js';
import { messagesRoute } from './messages-route.js';
import { refusal } from './problem.js';
import type { Edge } from './route.js';
import { approvalRoutes } from './routes/approval-routes.js';
import { attachmentRoute } from './routes/attachment-route.js';
import { boardRoutes } from './routes/board-routes.js';
import { cohortRoutes } from './routes/cohort-routes.js';
import { connectionRoutes } from './routes/connection-routes.js';
import { criterionRoutes } from './routes/criterion-routes.js';
import { evidenceRoutes } from './routes/evidence-routes.js';
import { gateRoutes } from './routes/gate-routes.js';
import { howRoutes } from './routes/how-routes.js';
import { keyRoutes } from './routes/key-routes.js';
import type { LocalSignIn } from './routes/local-routes.js';
import { localRoutes } from './routes/local-routes.js';
import { measureRoutes } from './routes/measure-routes.js';
import { mappingRoutes } from './routes/mapping-routes.js';
import { myRoutes } from './routes/my-routes.js';
import { observationRoutes } from './routes/observation-routes.js';
import { portfolioRoutes } from './routes/portfolio-routes.js';
import { programRoutes } from './routes/program-routes.js';
import { registerRoutes } from './routes/register-routes.js';
import { sheetRoutes } from './routes/sheet-routes.js';
import { ofrepRoutes } from './routes/ofrep-routes.js';
import { rolloutRoutes } from './routes/rollout-routes.js';
import { stageRoutes } from './routes/stage-routes.js';
import { webhookRoutes } from './routes/webhook-routes.js';
import { securityHeaders } from './security-headers.js';
import { staticTab } from './static-tab.js';
import type { TabTokenPolicy } from './tab-token/verify-tab-token.js';

export interface ServerParts {
  readonly ports: Ports;
  readonly evaluateGate: EvaluateGate;
  readonly checkUrl: CheckUrl;
  readonly tabTokens: TabTokenPolicy;
  readonly transport: 'http' | 'https';
  readonly tabFolder: string;
  readonly local: LocalSignIn | undefined;
  /** What Teams delivers; botbuilder stays behind it. */
  readonly handleMessages: HandleMessages;
  isReady(): boolean;
  log(line: object): void;
}

/** A page from elsewhere that got its name to point here would send its own name as host. */
const onThisMachineOnly: RequestHandler = (request, _response, next) => {
  const isHere = request.hostname === '127.0.0.1' || request.hostname === 'localhost';
  next(isHere ? undefined : refusal('forbidden'));
};

/** Everything HTTP, in the order a request meets it. */
export function createServer(parts: ServerParts): Express {
  const server = express();
  server.disable('x-powered-by');
  server.set('query parser', 'simple');
  server.use(securityHeaders(parts.transport));
  if (parts.local) server.use(onThisMachineOnly);
  const { ports } = parts;
  // Asked far more often than anything else, so before all that would have to be passed over.
  ofrepRoutes({ router: server, ports, tenantIds: parts.tabTokens.tenantIds });
  server.get('/healthz', (_request, response) => {
    response.status(parts.isReady() ? 200 : 503).json({ ready: parts.isReady() });
  });
  messagesRoute(server, parts.handleMessages);
  const actorOf = authenticate(parts.ports, parts.tabTokens);
  server.use('/api', jsonBodies(actorOf));
  server.use('/local', smallBodies);
  server.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    next();
  });
  const edge: Edge = { router: server, ports, actorOf };
  myRoutes(edge);
  boardRoutes(edge);
  programRoutes(edge);
  portfolioRoutes(edge);
  mappingRoutes(edge);
  connectionRoutes(edge);
  cohortRoutes(edge);
  observationRoutes(edge);
  criterionRoutes(edge);
  measureRoutes(edge);
  sheetRoutes(edge);
  registerRoutes(edge);
  evidenceRoutes(edge);
  gateRoutes(edge);
  approvalRoutes(edge, parts.evaluateGate);
  stageRoutes(edge, parts.evaluateGate);
  rolloutRoutes(edge);
  howRoutes(edge);
  webhookRoutes(edge, parts.checkUrl);
  const sourceOf = authenticateKey(ports, parts.tabTokens.tenantIds);
  keyRoutes({ router: server, ports, readBody: readRows, sourceOf });
  attachmentRoute(edge);
  if (parts.local) localRoutes(server, parts.ports, parts.local);
  staticTab(server, parts.tabFolder);
  server.get('/', (_request, response) => {
    response.redirect('/tab/');
  });
  server.use(() => {
    throw refusal('absent');
  });
  server.use(errorHandler((line) => parts.log(line)));
  return server;
}

import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import type { KeySource } from '@causeway/shared/domain/api-key/api-key.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { z } from 'zod';
import type { Ports } from '../usecases/ports.js';
import type { CommandOf } from './read-command.js';
import { readCommand } from './read-command.js';
import { sendOutcome } from './send-outcome.js';

/** Like an edge for people, but for systems: who is sending is said by a key. */
export interface KeyEdge {
  readonly router: Router;
  readonly ports: Ports;
  readonly readBody: RequestHandler;
  sourceOf(request: Request): Promise<KeySource>;
}

function bodyRead(edge: KeyEdge, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void edge.readBody(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}

/** Makes a route of one agreement: check the key, only then read what may be megabytes, answer. */
export function keyRoute<Agreed extends Endpoint>(
  edge: KeyEdge,
  agreed: Agreed,
  handle: (
    ports: Ports,
    source: KeySource,
    command: CommandOf<Agreed>,
  ) => Promise<Outcome<z.input<Agreed['response']>>>,
): void {
  const verb = agreed.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  edge.router[verb](agreed.path, async (request, response) => {
    const source = await edge.sourceOf(request);
    await bodyRead(edge, request, response);
    sendOutcome(response, await handle(edge.ports, source, readCommand(agreed, request)));
  });
}

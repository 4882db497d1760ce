import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Request, Router } from 'express';
import type { z } from 'zod';
import type { Ports } from '../usecases/ports.js';
import { Refusal } from './problem.js';
import type { CommandOf } from './read-command.js';
import { readCommand } from './read-command.js';
import { sendOutcome } from './send-outcome.js';

/** What every route needs: where to hang, the use cases' ports, and who is asking. */
export interface Edge {
  readonly router: Router;
  readonly ports: Ports;
  actorOf(request: Request): Promise<Actor>;
}

export interface Asked {
  /** The client's `Idempotency-Key`, if it sent one. */
  readonly key: string | undefined;
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.get('Idempotency-Key');
  if (key === undefined || (key.length >= 1 && key.length <= 255)) return key;
  const fields = [{ path: 'headers.Idempotency-Key', code: 'too_big' }];
  throw new Refusal({ code: 'invalid', facts: {}, fields });
}

/** Makes a route of one agreement: establish the actor, parse once, call the use case, answer. */
export function route<Agreed extends Endpoint>(
  edge: Edge,
  agreed: Agreed,
  handle: (
    ports: Ports,
    actor: Actor,
    command: CommandOf<Agreed>,
    asked: Asked,
  ) => Promise<Outcome<z.input<Agreed['response']>>>,
): void {
  const verb = agreed.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  edge.router[verb](agreed.path, async (request, response) => {
    const actor = await edge.actorOf(request);
    const command = readCommand(agreed, request);
    const asked = { key: idempotencyKey(request) };
    sendOutcome(response, await handle(edge.ports, actor, command, asked));
  });
}

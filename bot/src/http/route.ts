import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Request, Router } from 'express';
import type { z } from 'zod';
import type { Ports } from '../usecases/ports.js';
import { Refusal, statusOf } from './problem.js';

/** What every route needs: where to hang, the use cases' ports, and who is asking. */
export interface Edge {
  readonly router: Router;
  readonly ports: Ports;
  actorOf(request: Request): Promise<Actor>;
}

type Part<Schema extends z.ZodType> =
  z.output<Schema> extends undefined ? unknown : z.output<Schema>;

export type CommandOf<Agreed extends Endpoint> = Part<Agreed['params']> &
  Part<Agreed['query']> &
  Part<Agreed['body']>;

export interface Asked {
  /** The client's `Idempotency-Key`, if it sent one. */
  readonly key: string | undefined;
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, from: string) {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    path: [from, ...issue.path].join('.'),
    code: issue.code === 'custom' ? issue.message : issue.code,
  }));
  throw new Refusal({ code: 'invalid', facts: {}, fields });
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
    const hasBody = agreed.method === 'POST' || agreed.method === 'PUT';
    const command = {
      ...(parsed(agreed.query, request.query, 'query') as object),
      ...(hasBody ? (parsed(agreed.body, request.body, 'body') as object) : {}),
      ...(parsed(agreed.params, request.params, 'params') as object),
    } as CommandOf<Agreed>;
    const outcome = await handle(edge.ports, actor, command, { key: idempotencyKey(request) });
    if (outcome.kind === 'done') {
      response.json(outcome.value);
      return;
    }
    const { code, facts } = outcome;
    response.status(statusOf(code)).json({ code, facts });
  });
}

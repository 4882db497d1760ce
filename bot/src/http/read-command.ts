import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import type { Request } from 'express';
import type { z } from 'zod';
import { Refusal } from './problem.js';

type Part<Schema extends z.ZodType> =
  z.output<Schema> extends undefined ? unknown : z.output<Schema>;

export type CommandOf<Agreed extends Endpoint> = Part<Agreed['params']> &
  Part<Agreed['query']> &
  Part<Agreed['body']>;

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, from: string) {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    path: [from, ...issue.path].join('.'),
    code: issue.code === 'custom' ? issue.message : issue.code,
  }));
  throw new Refusal({ code: from === 'params' ? 'absent' : 'invalid', facts: {}, fields });
}

/** What a request asks for, parsed once; what was agreed differently is refused by its field. */
export function readCommand<Agreed extends Endpoint>(
  agreed: Agreed,
  request: Request,
): CommandOf<Agreed> {
  const hasBody = agreed.method === 'POST' || agreed.method === 'PUT';
  // A path that cannot be read leads to nothing, whatever came with it.
  const params = parsed(agreed.params, request.params, 'params');
  return {
    ...(parsed(agreed.query, request.query, 'query') as object),
    ...(hasBody ? (parsed(agreed.body, request.body, 'body') as object) : {}),
    ...(params as object),
  } as CommandOf<Agreed>;
}

import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import { problemSchema } from '@causeway/shared/api/values.js';
import { ApiProblem } from './api-problem.js';
import { bringWordsFor } from './problem-words.js';
import { tokenSource } from './session.js';

type Input<Schema extends { readonly _input: unknown }> = Schema['_input'];
type Output<Schema extends { readonly _output: unknown }> = Schema['_output'];

/** A part nobody has to fill may be left out of the request. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? object
  : Record<string, never> extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value };

export type RequestTo<E extends Endpoint> = Part<'params', Input<E['params']>> &
  Part<'query', Input<E['query']>> &
  Part<'body', Input<E['body']>> & {
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

export type AnswerOf<E extends Endpoint> = Output<E['response']>;

interface LooseRequest {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function urlOf(path: string, request: LooseRequest): string {
  const params = new Map<string, unknown>(entriesOf(request.params));
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const search = new URLSearchParams();
  for (const [name, value] of entriesOf(request.query)) {
    if (typeof value === 'string' || typeof value === 'number') search.set(name, String(value));
  }
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}

async function send(endpoint: Endpoint, request: LooseRequest, token: string | undefined) {
  const hasBody = endpoint.method === 'POST' || endpoint.method === 'PUT';
  try {
    return await fetch(urlOf(endpoint.path, request), {
      method: endpoint.method,
      // The browser asks with the ETag it holds, so an unchanged answer costs a 304.
      cache: endpoint.method === 'GET' ? 'no-cache' : 'default',
      headers: {
        accept: 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...(request.idempotencyKey ? { 'idempotency-key': request.idempotencyKey } : {}),
      },
      ...(hasBody ? { body: JSON.stringify(request.body ?? {}) } : {}),
      ...(request.signal ? { signal: request.signal } : {}),
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new ApiProblem(0, 'offline');
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return new ApiProblem(response.status, 'unavailable');
  const { code, facts, fields } = problem.data;
  await bringWordsFor(code);
  return new ApiProblem(response.status, code, facts, fields);
}

/** One request of the contract. Anything but the agreed answer is an ApiProblem. */
export async function call<E extends Endpoint>(
  endpoint: E,
  request: RequestTo<E>,
): Promise<AnswerOf<E>> {
  const source = tokenSource();
  let response = await send(endpoint, request, await source?.get());
  if (response.status === 401 && source) {
    response = await send(endpoint, request, await source.renew());
  }
  if (!response.ok) throw await problemOf(response);
  const body: unknown = await response.json().catch(() => undefined);
  const answer = endpoint.response.safeParse(body);
  if (!answer.success) throw new ApiProblem(response.status, 'unexpected-answer');
  return answer.data;
}

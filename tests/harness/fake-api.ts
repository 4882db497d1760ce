import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import type { Facts } from '@causeway/shared/lib/decision.js';
import type { z } from 'zod';

/** What the tab asked for, as the contract reads it. */
export interface Asked<E extends Endpoint> {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
  readonly headers: Headers;
}

type Answer<E extends Endpoint> = (asked: Asked<E>) => z.input<E['response']>;

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly facts: Facts = {},
  ) {
    super(code);
  }
}

interface Rule {
  readonly endpoint: Endpoint;
  readonly answer: (asked: Asked<Endpoint>) => unknown;
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

function paramsOf(endpoint: Endpoint, pathname: string): Record<string, string> | undefined {
  const pattern = endpoint.path.replace(/:(\w+)/g, '(?<$1>[^/]+)');
  const match = new RegExp(`^${pattern}$`).exec(pathname);
  return match ? { ...match.groups } : undefined;
}

/**
 * A server in memory that speaks the contract: requests it cannot read are a failed test, answers are
 * checked as the tab would check them. The newest rule for an endpoint holds.
 */
export class FakeApi {
  private rules: readonly Rule[] = [];
  readonly asked: string[] = [];
  isReachable = true;

  on<E extends Endpoint>(endpoint: E, answer: Answer<E>): this {
    this.rules = [{ endpoint, answer: answer as Rule['answer'] }, ...this.rules];
    return this;
  }

  install(): this {
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      return this.respond(url, init ?? {});
    };
    return this;
  }

  private async respond(url: string, init: RequestInit): Promise<Response> {
    if (!this.isReachable) throw new TypeError('Failed to fetch');
    const { pathname, searchParams } = new URL(url, 'http://causeway.test');
    const method = init.method ?? 'GET';
    this.asked.push(`${method} ${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`);
    for (const { endpoint, answer } of this.rules) {
      const params = endpoint.method === method ? paramsOf(endpoint, pathname) : undefined;
      if (!params) continue;
      return this.answerTo(endpoint, answer, {
        params: endpoint.params.parse(params),
        query: endpoint.query.parse(Object.fromEntries(searchParams)),
        body: endpoint.body.parse(
          typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
        ),
        headers: new Headers(init.headers),
      });
    }
    return json(404, { code: 'absent', facts: {} });
  }

  private answerTo(endpoint: Endpoint, answer: Rule['answer'], asked: Asked<Endpoint>): Response {
    try {
      return json(200, endpoint.response.parse(answer(asked)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return json(error.status, { code: error.code, facts: error.facts });
    }
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** What the stub does with a request: a status, or a fault of the line. */
export type Behaviour =
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'bad-json' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset-before' }
  | { readonly kind: 'reset-after' };

const fine: Behaviour = { kind: 'answer', status: 201 };

/** Stands for the Bot Connector: keeps what it was sent, and fails in the ways the real one does. */
export class StubConnector {
  readonly received: Received[] = [];
  /** Requests it acted on, whether or not the answer arrived. */
  readonly acted: Received[] = [];
  behave: (request: Received, index: number) => Behaviour = () => fine;
  #nextId = 0;
  readonly #server = createServer((request, response) => {
    void this.#take(request, response);
  });

  private constructor() {}

  static async open(): Promise<StubConnector> {
    const stub = new StubConnector();
    stub.#server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => {
      stub.#server.listen(0, '127.0.0.1', resolve);
    });
    return stub;
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/_connector`;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    const received: Received = {
      at,
      method: request.method ?? '',
      path,
      conversationId: decodeURIComponent(/conversations\/([^/]+)/.exec(path)?.[1] ?? ''),
      authorization: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    };
    this.received.push(received);
    const behaviour = this.behave(received, this.received.length - 1);
    switch (behaviour.kind) {
      case 'hang':
        return;
      case 'reset-before':
        response.destroy();
        return;
      case 'reset-after':
        this.acted.push(received);
        response.destroy();
        return;
      case 'bad-json':
        this.acted.push(received);
        response.writeHead(201).end('<html>');
        return;
      default: {
        if (behaviour.status < 300) this.acted.push(received);
        this.#nextId += 1;
        const id = path.endsWith('/conversations') ? `a:new-${this.#nextId}` : `m${this.#nextId}`;
        response
          .writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers })
          .end(JSON.stringify(behaviour.status < 300 ? { id } : { error: { code: 'x' } }));
      }
    }
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }
}

import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly body: string;
}

type Answer = (response: ServerResponse, index: number) => void;

const accept: Answer = (response) => void response.writeHead(204).end();

/** Another system: keeps what it was sent, as it was sent, and answers as it is told to. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  answer: Answer = accept;
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      this.received.push({ headers: request.headers, path: request.url ?? '', body });
      this.answer(response, this.received.length - 1);
    });
  });

  private constructor() {}

  static async open(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}/causeway?of=us`;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

function header({ headers }: Received, name: string): string {
  return String(headers[name]);
}

/** What a receiver does that uses the public library: it throws unless the message is signed, and new. */
export function verified(received: Received, secret: string): unknown {
  return new Webhook(secret).verify(received.body, {
    'webhook-id': header(received, 'webhook-id'),
    'webhook-timestamp': header(received, 'webhook-timestamp'),
    'webhook-signature': header(received, 'webhook-signature'),
  });
}

/** The same for one secret of several, at any time. */
export function isSignedBy(received: Received, secret: string): boolean {
  const at = new Date(Number(header(received, 'webhook-timestamp')) * 1_000);
  const signed = new Webhook(secret).sign(header(received, 'webhook-id'), at, received.body);
  return header(received, 'webhook-signature').split(' ').includes(signed);
}

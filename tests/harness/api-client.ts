import { Agent, request as httpRequest } from 'node:http';

export interface Asking {
  readonly method?: string;
  readonly path: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, for what is no JSON. */
  readonly raw?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Talks HTTP with its own connections; a connection that breaks is an error, never a second try. */
export class ApiClient {
  readonly #agent: Agent;

  constructor(
    readonly origin: string,
    connections = 16,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  close(): void {
    this.#agent.destroy();
  }

  ask(asking: Asking): Promise<Answer> {
    const { method = 'GET', path, token, headers, body, raw } = asking;
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const request = httpRequest(`${this.origin}${path}`, {
        agent: this.#agent,
        method,
        headers: {
          ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(sent === undefined ? {} : { 'Content-Length': Buffer.byteLength(sent) }),
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...headers,
        },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          });
        });
      });
      request.end(sent);
    });
  }

  /** A token for one of the demo's people; only a server in `local` mode gives any. */
  async signIn(personId: string): Promise<string> {
    const answer = await this.ask({ method: 'POST', path: '/local/sign-in', body: { personId } });
    const { token } = jsonOf<{ token: string }>(answer);
    return token;
  }
}

/** The body of an answer that has to be a success. */
export function jsonOf<Body>(answer: Answer): Body {
  if (answer.status !== 200) throw new Error(`HTTP ${String(answer.status)}: ${answer.text}`);
  return JSON.parse(answer.text) as Body;
}

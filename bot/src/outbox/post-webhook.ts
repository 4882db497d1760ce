import type { LookupAddress, LookupOptions } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { retryAfterMs } from './connector.js';
import { resolveHost } from './resolve-host.js';
import type { AddressPolicy, Resolve } from './webhook-address.js';
import { numberOf, readWebhookUrl, resolveAllowed } from './webhook-address.js';

interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Posted =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly retryAfterMs: number | undefined;
      readonly answer: string;
    }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'broken'; readonly how: string }
  | { readonly kind: 'not-allowed' };

export type PostWebhook = (post: Post) => Promise<Posted>;

export interface PostOptions {
  readonly policy: AddressPolicy;
  readonly resolve?: Resolve;
  readonly timeoutMs?: number;
}

/** Enough for the first three hundred characters, however many bytes each has. */
const mostAnswerBytes = 1_200;
const defaultTimeoutMs = 5_000;
const refusedCode = 'EADDRREFUSED';

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** The socket connects to what was checked here and to nothing else: a name is not asked for twice. */
function checkedLookup({ policy, resolve = resolveHost }: PostOptions): LookupFunction {
  async function look(hostname: string): Promise<readonly LookupAddress[] | string> {
    try {
      const found = await resolveAllowed(hostname, policy, resolve);
      return found === 'refused' ? refusedCode : found;
    } catch (error) {
      return codeOf(error) || 'ENOTFOUND';
    }
  }
  async function answer(
    hostname: string,
    options: LookupOptions,
    callback: Parameters<LookupFunction>[2],
  ): Promise<void> {
    const found = await look(hostname);
    if (typeof found === 'string') {
      callback(Object.assign(new Error(found), { code: found }), '');
      return;
    }
    const [first] = found;
    if (options.all === true) callback(null, [...found]);
    else if (first) callback(null, first.address, first.family);
  }
  return (hostname, options, callback) => void answer(hostname, options, callback);
}

/** What has arrived by the end, the bound or the deadline; the status counts either way. */
function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    const end = () => {
      resolve(Buffer.concat(chunks).subarray(0, mostAnswerBytes).toString());
      response.destroy();
    };
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= mostAnswerBytes) end();
    });
    for (const event of ['end', 'close', 'error']) response.once(event, end);
  });
}

function send(url: URL, { headers, body }: Post, options: PostOptions): Promise<Posted> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? defaultTimeoutMs);
  const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
  let hasAnswered = false;
  return new Promise((resolve) => {
    const asked = request(url, {
      method: 'POST',
      // A connection of its own, so that none is used again that was checked by an older policy.
      agent: false,
      lookup: checkedLookup(options),
      signal,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    const fail = (code: string) => {
      // What breaks off after the status is an answer.
      if (hasAnswered) return;
      if (signal.aborted) resolve({ kind: 'timed-out' });
      else resolve(code === refusedCode ? { kind: 'not-allowed' } : { kind: 'broken', how: code });
    };
    asked.on('error', (error) => {
      fail(codeOf(error));
    });
    // Whoever answers by speaking another protocol ends it without an error.
    asked.on('close', () => {
      fail('');
    });
    asked.on('response', (response) => {
      hasAnswered = true;
      void beginningOf(response).then((answer) => {
        const after = retryAfterMs(response.headers['retry-after'] ?? null, Date.now());
        const status = response.statusCode ?? 0;
        resolve({ kind: 'answered', status, retryAfterMs: after, answer });
      });
    });
    asked.end(body);
  });
}

/** Sends one message and waits a few seconds. An answer that points elsewhere is an answer, and not followed. */
export function createWebhookPost(options: PostOptions): PostWebhook {
  const { policy, resolve = resolveHost } = options;
  return async (post) => {
    const url = readWebhookUrl(post.url, policy);
    if (!url) return { kind: 'not-allowed' };
    // A host that is a number is connected to without being looked up.
    const isNumber = numberOf(url.hostname) !== undefined;
    if (isNumber && (await resolveAllowed(url.hostname, policy, resolve)) === 'refused') {
      return { kind: 'not-allowed' };
    }
    return send(url, post, options);
  };
}

import type { IncomingActivity } from './activity.js';
import { activitySchema } from './activity.js';

/** Answers of the guard. Their bodies are fixed: nothing of the request or of a library comes back. */
export const refusals = {
  unreadable: { status: 400, body: { error: 'The request is not an activity.' } },
  unauthorized: { status: 401, body: { error: 'A valid token is required.' } },
  forbidden: { status: 403, body: { error: 'This activity is not allowed here.' } },
  'too-large': { status: 413, body: { error: 'The request is too large.' } },
  unavailable: { status: 503, body: { error: 'Please try again shortly.' } },
} as const;
export type Refusal = keyof typeof refusals;

export type GuardPolicy =
  | {
      readonly kind: 'teams';
      readonly tenantIds: readonly string[];
      readonly serviceHosts: readonly string[];
    }
  /** The Playground on this machine: it sends no token, so where it may come from is all there is to check. */
  | {
      readonly kind: 'local';
      readonly tenantId: string;
      /** `http://127.0.0.1:56150` */
      readonly origins: readonly string[];
    };

export interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As parsed from JSON. */
  readonly body: unknown;
  /** The peer of the connection, which `local` requires to be this machine. */
  readonly remoteAddress: string | undefined;
}

export type GuardVerdict =
  | { readonly kind: 'refused'; readonly because: Refusal }
  /** Nothing to do: the Playground knocks with an empty request before its first activity. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'needs-token'; readonly token: string; readonly activity: IncomingActivity }
  | { readonly kind: 'accepted'; readonly activity: IncomingActivity };

/** Teams cuts at 100 KB of UTF-16; a message action carries the message and its cards besides. */
const mostBodyBytes = 262_144;

function refuse(because: Refusal): GuardVerdict {
  return { kind: 'refused', because };
}

function headerOf({ headers }: IncomingRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function isJson(request: IncomingRequest): boolean {
  const type = headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json';
}

function isTooLarge(request: IncomingRequest): boolean {
  return Number(headerOf(request, 'content-length') ?? 0) > mostBodyBytes;
}

function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}

/** `https` to a listed host on its usual port, without a name or password in it. */
export function isAllowedServiceUrl(serviceUrl: string, policy: GuardPolicy): boolean {
  // A backslash or a blank is read differently by different readers of addresses.
  if (!/^[!-[\]-~]+$/.test(serviceUrl)) return false;
  let url;
  try {
    url = new URL(serviceUrl);
  } catch {
    return false;
  }
  if (url.username !== '' || url.password !== '') return false;
  if (policy.kind === 'local') return policy.origins.includes(url.origin);
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.hash === '' &&
    policy.serviceHosts.includes(url.hostname)
  );
}

function bearerOf(request: IncomingRequest): string | undefined {
  const header = headerOf(request, 'authorization');
  const match = header && /^Bearer ([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/.exec(header);
  return match ? match[1] : undefined;
}

function isEmpty(body: unknown): boolean {
  return (
    body === undefined ||
    body === null ||
    body === '' ||
    (typeof body === 'object' && !Array.isArray(body) && Object.keys(body).length === 0)
  );
}

function isAllowedTenant(activity: IncomingActivity, policy: GuardPolicy): boolean {
  const { tenantId } = activity.conversation;
  return policy.kind === 'local'
    ? policy.tenantId === tenantId
    : policy.tenantIds.includes(tenantId);
}

/**
 * What can be said of a request before its token is verified. Every activity is checked, also when
 * its token was verified before.
 */
export function guardActivity(request: IncomingRequest, policy: GuardPolicy): GuardVerdict {
  if (isTooLarge(request)) return refuse('too-large');
  if (policy.kind === 'local' && !isLoopback(request.remoteAddress)) return refuse('forbidden');
  if (policy.kind === 'local' && isEmpty(request.body)) return { kind: 'empty' };
  const token = policy.kind === 'teams' ? bearerOf(request) : undefined;
  if (policy.kind === 'teams' && token === undefined) return refuse('unauthorized');
  if (!isJson(request)) return refuse('unreadable');
  const parsed = activitySchema.safeParse(request.body);
  if (!parsed.success) return refuse('unreadable');
  const activity = parsed.data;
  if (!isAllowedServiceUrl(activity.serviceUrl, policy)) return refuse('forbidden');
  if (!isAllowedTenant(activity, policy)) return refuse('forbidden');
  return token === undefined
    ? { kind: 'accepted', activity }
    : { kind: 'needs-token', token, activity };
}

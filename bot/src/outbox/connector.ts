import type { AdaptiveCard } from '../cards/adaptive-card.js';
import { cardContentType } from '../cards/adaptive-card.js';
import { noticeSummary } from '../cards/notice-card.js';
import type { SendResult } from './retry.js';

export interface Place {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

export interface NewChat {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  readonly personId: string;
}

/** The bot's own token, and a new one after the connector refused the last. Undefined where none is used, as in `local`. */
type GetToken = (which: 'current' | 'fresh') => Promise<string | undefined>;

export interface ConnectorOptions {
  readonly getToken: GetToken;
  /** Checked again at every call: a stored address may have been allowed by an older list. */
  readonly isAllowed: (serviceUrl: string) => boolean;
  readonly timeoutMs?: number;
}

export interface Connector {
  send(place: Place, card: AdaptiveCard): Promise<SendResult>;
  update(place: Place, activityId: string, card: AdaptiveCard): Promise<SendResult>;
  /** Opens the 1:1 chat with a person who has the app but never wrote; `activityId` is the conversation's id. */
  open(chat: NewChat): Promise<SendResult>;
}

interface Call {
  readonly method: 'POST' | 'PUT';
  readonly serviceUrl: string;
  readonly path: string;
  readonly body: unknown;
}

const mostAnswerBytes = 100_000;

function messageOf(card: AdaptiveCard) {
  return {
    type: 'message',
    summary: noticeSummary(card),
    attachments: [{ contentType: cardContentType, content: card }],
  };
}

/** Seconds or a date. Anything else is as if it were not there. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

async function idIn(answer: Response): Promise<string | undefined> {
  try {
    const text = await answer.text();
    if (text.length > mostAnswerBytes) return undefined;
    const body: unknown = JSON.parse(text);
    const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
    return typeof id === 'string' && id !== '' ? id : undefined;
  } catch {
    // Delivered all the same; only its id is not known, so this card cannot be redrawn.
    return undefined;
  }
}

function brokenBy(error: unknown): SendResult {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timed-out' };
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return { kind: 'broken', how: typeof code === 'string' ? code : '' };
}

async function post(call: Call, token: string | undefined, timeoutMs: number): Promise<SendResult> {
  const base = call.serviceUrl.replace(/\/+$/, '');
  try {
    const answer = await fetch(`${base}${call.path}`, {
      method: call.method,
      // An address on our list that sends us elsewhere is not followed.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(call.body),
    });
    const activityId = await idIn(answer);
    return {
      kind: 'answered',
      status: answer.status,
      activityId,
      retryAfterMs: retryAfterMs(answer.headers.get('retry-after'), Date.now()),
    };
  } catch (error) {
    return brokenBy(error);
  }
}

/**
 * Our own client to the Bot Connector: the SDK's has no time-out, retries by itself and posts again
 * after a reset, which doubles messages.
 */
export function createConnector(options: ConnectorOptions): Connector {
  const { getToken, isAllowed, timeoutMs = 10_000 } = options;

  async function attempt(call: Call, which: 'current' | 'fresh'): Promise<SendResult> {
    let token;
    try {
      token = await getToken(which);
    } catch {
      return { kind: 'no-token' };
    }
    return post(call, token, timeoutMs);
  }

  async function request(call: Call): Promise<SendResult> {
    if (!isAllowed(call.serviceUrl)) return { kind: 'not-allowed' };
    const result = await attempt(call, 'current');
    const isRefused = result.kind === 'answered' && result.status === 401;
    return isRefused ? attempt(call, 'fresh') : result;
  }

  const activities = ({ conversationId }: Place) =>
    `/v3/conversations/${encodeURIComponent(conversationId)}/activities`;

  return {
    send: (place, card) =>
      request({
        method: 'POST',
        serviceUrl: place.serviceUrl,
        path: activities(place),
        body: messageOf(card),
      }),
    update: (place, activityId, card) =>
      request({
        method: 'PUT',
        serviceUrl: place.serviceUrl,
        path: `${activities(place)}/${encodeURIComponent(activityId)}`,
        body: { ...messageOf(card), id: activityId },
      }),
    open: ({ serviceUrl, tenantId, botId, personId }) =>
      request({
        method: 'POST',
        serviceUrl,
        path: '/v3/conversations',
        body: {
          isGroup: false,
          bot: { id: botId },
          members: [{ id: personId }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        },
      }),
  };
}

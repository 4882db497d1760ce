import { teamsServiceUrl } from './bot-token';

export const testTenantId = '8f6d2c1a-4b7e-4d52-9c3f-1e0a5b7d9c21';
export const maraId = '3b0d7a52-91c4-4e8f-a6d3-7c25f1e08b94';

export type Json = Record<string, unknown>;

let counted = 0;

export interface ActivityOptions {
  readonly tenantId?: string;
  readonly personId?: string;
  readonly name?: string;
  readonly conversationType?: string;
  readonly id?: string;
}

/** An activity the way Teams sends it. */
export function activity(type: string, change: Json = {}, options: ActivityOptions = {}): Json {
  counted += 1;
  const { tenantId = testTenantId, personId = maraId, conversationType = 'personal' } = options;
  const { name = 'Mara' } = options;
  return {
    type,
    id: options.id ?? `1700000000${String(counted)}`,
    timestamp: '2026-11-17T12:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: teamsServiceUrl,
    from: { id: `29:${personId}`, aadObjectId: personId, name },
    conversation: {
      id: conversationType === 'personal' ? `a:${personId}` : '19:group@thread.v2',
      tenantId,
      conversationType,
    },
    recipient: { id: '28:bot', name: 'Causeway' },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-GB',
    ...change,
  };
}

export function message(text: string, options: ActivityOptions = {}): Json {
  return activity('message', { text, textFormat: 'plain' }, options);
}

export function messagePayload(html: string, change: Json = {}): Json {
  return {
    id: '1700000000999',
    createdDateTime: '2026-11-17T11:59:00.000Z',
    linkToMessage:
      'https://teams.microsoft.com/l/message/19:group@thread.v2/1700000000999?tenantId=8f6d&extra=1',
    from: { application: { id: 'sales-coach-app', displayName: 'Sales Coach' } },
    body: { contentType: 'html', content: html },
    attachments: [],
    ...change,
  };
}

export function fetchDialog(payload?: Json, options: ActivityOptions = {}): Json {
  const value = { commandId: 'flagOutput', commandContext: 'message', messagePayload: payload };
  return activity('invoke', { name: 'composeExtension/fetchTask', value }, options);
}

export function submitDialog(data: Json, payload?: Json, options: ActivityOptions = {}): Json {
  const value = {
    commandId: 'flagOutput',
    commandContext: 'message',
    messagePayload: payload,
    data,
  };
  return activity('invoke', { name: 'composeExtension/submitAction', value }, options);
}

export function pressed(data: Json, options: ActivityOptions = {}): Json {
  const action = { type: 'Action.Execute', verb: 'verb', data };
  return activity('invoke', { name: 'adaptiveCard/action', value: { action } }, options);
}

export function request(body: unknown, headers: Record<string, string> = {}) {
  return {
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body,
    remoteAddress: '127.0.0.1',
  };
}

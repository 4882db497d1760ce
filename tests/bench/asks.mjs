import { randomUUID } from 'node:crypto';
import { botAppId, serviceUrl, tenantId } from './directory.mjs';

/** One request of each kind of load; `at` counts them. */
const reasons = ['wrong', 'made-up', 'unsafe-or-unfair', 'leaked', 'did-not-fit'];
const reaches = ['nobody', 'my-team', 'another-department', 'customer', 'unknown'];
const words =
  'The assistant named a renewal date that stands in no record of the customer. '.repeat(4);

function activity(personId, change, url) {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: url,
    from: { id: `29:${personId}`, aadObjectId: personId, name: 'Bench' },
    conversation: { id: `a:${personId}`, tenantId, conversationType: 'personal' },
    recipient: { id: `28:${botAppId}`, name: 'Causeway' },
    channelData: { tenant: { id: tenantId } },
    ...change,
  };
}

function post(path, token, body, headers = {}) {
  return { method: 'POST', path, token, headers, body: JSON.stringify(body) };
}

/** A button of an approval's card. */
function press(token, personId, data) {
  const value = { action: { type: 'Action.Execute', verb: data.action, data } };
  const change = { type: 'invoke', name: 'adaptiveCard/action', value };
  return post('/api/messages', token, activity(personId, change, serviceUrl));
}

const kinds = {
  refresh: ({ token, approvalId, approverIds }, at) => {
    const data = { action: 'refresh-approval', approvalId, card: 'approval-requested' };
    return press(token, approverIds[at % approverIds.length], data);
  },
  // One after the other: each yes moves the version that the next one is drawn from.
  approve: ({ token, approvalId, version, approverIds }, at) => {
    const about = { approvalId, version: version + at, card: 'approval-requested' };
    return press(token, approverIds[at], { action: 'approve-step', ...about });
  },
  create: ({ token, toolId, useCaseId }, at) =>
    post(
      '/api/my/flags',
      token,
      {
        text: words,
        tool: { id: toolId },
        useCaseId,
        reason: reasons[at % reasons.length],
        reach: reaches[at % reaches.length],
        outcome: null,
        minutesCorrecting: null,
        note: null,
        mode: 'named',
      },
      { 'Idempotency-Key': randomUUID() },
    ),
  'ref-create': (_, at) =>
    post('/flags', undefined, { text: words, reason: reasons[at % 5], reach: reaches[at % 5] }),
  get: ({ token, paths }, at) => ({ method: 'GET', path: paths[at % paths.length], token }),
  import: ({ token, programId }, at) =>
    post(`/api/programs/${programId}/observations`, token, { rows: someRows(at) }),
  invoke: ({ token, personId, toolId, useCaseId }) => {
    const data = {
      action: 'send-flag',
      nonce: randomUUID(),
      tool: `${toolId}/${useCaseId}`,
      reason: 'wrong',
      reach: 'nobody',
    };
    const messagePayload = { id: '1', body: { contentType: 'html', content: `<p>${words}</p>` } };
    const value = { commandId: 'flagOutput', commandContext: 'message', messagePayload, data };
    const change = { type: 'invoke', name: 'composeExtension/submitAction', value };
    return post('/api/messages', token, activity(personId, change, serviceUrl));
  },
  evaluate: ({ tokens, path, contexts }, at) =>
    post(path, tokens[at % tokens.length], { context: contexts[at % contexts.length] }),
  bare: ({ token, personId, connector, text }) =>
    post('/api/messages', token, activity(personId, { text }, connector)),
};

/** A thousand rows of a source that never repeats itself. */
function someRows(at) {
  const now = Date.now();
  return Array.from({ length: 1_000 }, (_, of) => ({
    key: `${now}-${at}-${of}`,
    kind: 'interaction',
    at: now - (of % 90) * 86_400_000,
    person: `person-${(at * 1_000 + of) % 5_000}@contoso.example`,
    ring: 1 + (of % 3),
    outcome: of % 4 === 0 ? 'corrected' : 'used',
    minutesSaved: of % 30,
  }));
}

export function askerOf(kind, options) {
  return (at) => kinds[kind](options, at);
}

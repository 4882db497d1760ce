import { generateKeyPairSync } from 'node:crypto';
import type { Asking } from '../harness/api-client';
import type { Json } from '../harness/activities';
import { fetchDialog, message, messagePayload, pressed, submitDialog } from '../harness/activities';
import { botAppId, forgedToken, teamsServiceUrl } from '../harness/bot-token';
import { signedWith } from '../harness/local-directory';
import type { TeamsApp } from '../harness/teams-app';
import { homeTenantId, strangerTenantId } from '../harness/teams-app';

export type BadRequest = readonly [name: string, allowed: readonly number[], asking: Asking];

const forged = [401, 403];
const malformed = [400, 413, 415];
/** A press is answered with words on the card: an older app's button may still hang in a chat. */
const toldSo = [200];
const path = '/api/messages';

function posted(
  token: string | undefined,
  body: unknown,
  headers: Record<string, string> = {},
): Asking {
  return { method: 'POST', path, token, headers, body };
}

function raw(token: string, text: string | Buffer, headers: Record<string, string> = {}): Asking {
  return { method: 'POST', path, token, headers, raw: text };
}

/** Something that would be written if it were let through. */
function tempting(): Json {
  const form = {
    action: 'send-flag',
    nonce: 'stolen',
    otherTool: 'Any',
    reason: 'wrong',
    reach: 'nobody',
  };
  return submitDialog(form, messagePayload('<p>Words</p>'));
}

async function forgedTokens(app: TeamsApp): Promise<readonly BadRequest[]> {
  const { channel } = app;
  const now = Date.now();
  const seconds = Math.floor(now / 1_000);
  const good = {
    iss: 'https://api.botframework.com',
    aud: botAppId,
    exp: seconds + 3_600,
    nbf: seconds - 60,
    serviceurl: teamsServiceUrl,
  };
  const attacker = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const jwk = attacker.publicKey.export({ format: 'jwk' });
  const head = { alg: 'RS256', typ: 'JWT', kid: 'teams-key' };
  const by = (header: object): string =>
    signedWith(attacker.privateKey, { ...head, ...header }, good);
  const claim = (claims: Json, without: string[] = []) => channel.token(now, { claims, without });
  const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
  const genuine = await channel.token(now);
  const [header = '', payload = '', signature = ''] = genuine.split('.');
  const tokens: readonly (readonly [string, string | undefined])[] = [
    ['no token', undefined],
    ['another audience', await claim({ aud: 'c0ffee00-0000-4000-8000-000000000000' })],
    ['two audiences', await claim({ aud: [botAppId, 'another'] })],
    ['no audience', await claim({}, ['aud'])],
    ['another issuer', await claim({ iss: 'https://api.botframework.us' })],
    ["the emulator's issuer", await claim({ iss: emulator })],
    ['no issuer', await claim({}, ['iss'])],
    ['an end an hour ago', await claim({ exp: seconds - 3_600 })],
    ['no end', await claim({}, ['exp'])],
    ['a start in an hour', await claim({ nbf: seconds + 3_600 })],
    ['no service address', await claim({}, ['serviceurl'])],
    [
      'another service address',
      await claim({ serviceurl: 'https://smba.trafficmanager.net/apac/' }),
    ],
    ['a key that is not for Teams', await channel.token(now, {}, 'other-key')],
    ['a key nobody published', by({ kid: 'nobody' })],
    ['a foreign signature', by({})],
    ['its own key', by({ jwk })],
    ['an address for its key', by({ jku: `${app.directory.origin}/keys` })],
    ['an address for its certificate', by({ x5u: `${app.directory.origin}/cert` })],
    ['a key id that is a path', by({ kid: '../keys' })],
    ['a key id named like a method', by({ kid: '__proto__' })],
    ['no algorithm', forgedToken({ ...head, alg: 'none' }, good, '')],
    ['a shared secret', forgedToken({ ...head, alg: 'HS256' }, good)],
    ['another RSA algorithm', forgedToken({ ...head, alg: 'RS512' }, good)],
    ['no signature', `${header}.${payload}.`],
    ['a signature of zeros', `${header}.${payload}.${'A'.repeat(342)}`],
    ['a signature a letter short', `${header}.${payload}.${signature.slice(1)}`],
    [
      "another token's claims",
      `${header}.${forgedToken({}, { ...good, aud: botAppId, jti: 1 }).split('.')[1] ?? ''}.${signature}`,
    ],
    [
      'a token of the tab',
      app.directory.token(homeTenantId, '3b0d7a52-91c4-4e8f-a6d3-7c25f1e08b94'),
    ],
    ['three words', 'one.two.three'],
    ['a token without an end to it', 'A'.repeat(12_000)],
  ];
  return tokens.map(([name, token]) => [`${name}`, forged, posted(token, tempting())]);
}

function changed(change: Json): Json {
  return { ...tempting(), ...change };
}

const decision = {
  action: 'approve-step',
  approvalId: '0198a0c4-7f3e-7a51-8c22-5d9b7e614a10',
  version: 1,
  card: 'approval-requested',
};

/** Buttons of cards about programs, each with data that nobody drew. */
function badDecisions(): readonly (readonly [string, Json])[] {
  const personId = '3b0d7a52-91c4-4e8f-a6d3-7c25f1e08b94';
  return [
    ['no id', { ...decision, approvalId: undefined }],
    ['an id that is no id', { ...decision, approvalId: "1' OR '1'='1" }],
    ['a list for an id', { ...decision, approvalId: [decision.approvalId] }],
    ['no version', { ...decision, version: undefined }],
    ['a version that is text', { ...decision, version: '1' }],
    ['half a version', { ...decision, version: 1.5 }],
    ['another card', { ...decision, card: 'approval-shared' }],
    ['a voice that is no function', { ...decision, voice: 'administrator' }],
    ['a voice for nobody', { ...decision, voice: 'sponsor everybody' }],
    ['a reason of 200 KB', { ...decision, action: 'reject-step', reason: 'x'.repeat(200_000) }],
    ['a thousand criteria', { ...decision, action: 'reject-step', criteria: 'a,'.repeat(1_000) }],
    ['a delegation for ever', { ...decision, action: 'delegate-decision', personId, days: 1e6 }],
    [
      'a delegation into the past',
      { ...decision, action: 'delegate-decision', personId, days: -1 },
    ],
    [
      'a no of 200 KB',
      {
        action: 'decline-waiver',
        waiverId: decision.approvalId,
        version: 1,
        card: 'waiver-asked',
        reason: 'x'.repeat(200_000),
      },
    ],
    [
      'a move nobody offered',
      {
        action: 'answer-question',
        entryId: decision.approvalId,
        version: 1,
        card: 'register-asked',
        move: 'propose-criterion',
        answer: 'So.',
      },
    ],
    ['an exception without an id', { action: 'second-waiver', version: 1, card: 'waiver-asked' }],
    [
      'an answer nobody offered',
      { action: 'answer-statement', programId: decision.approvalId, number: 1, answer: 'veto' },
    ],
  ];
}

/** The token is good; what comes with it is not. */
function wrongActivities(token: string): readonly BadRequest[] {
  const { conversation } = tempting() as { conversation: Json };
  const stranger = { ...conversation, tenantId: strangerTenantId };
  const elsewhere: readonly string[] = [
    'https://evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://evil.example#smba.trafficmanager.net',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//smba.trafficmanager.net/',
  ];
  return [
    ...elsewhere.map((serviceUrl): BadRequest => [
      serviceUrl,
      forged,
      posted(token, changed({ serviceUrl })),
    ]),
    [
      'a service address with other letters than its token',
      forged,
      posted(token, changed({ serviceUrl: `${teamsServiceUrl}x` })),
    ],
    ["a stranger's tenant", forged, posted(token, changed({ conversation: stranger }))],
    ['a person without a directory id', forged, posted(token, changed({ from: { id: '29:x' } }))],
    ['no service address', malformed, posted(token, changed({ serviceUrl: undefined }))],
    ['no type', malformed, posted(token, changed({ type: undefined }))],
    ['no id', malformed, posted(token, changed({ id: undefined }))],
    ['no channel', malformed, posted(token, changed({ channelId: undefined }))],
    ['an empty channel', malformed, posted(token, changed({ channelId: '' }))],
    ['another channel', malformed, posted(token, changed({ channelId: 'directline' }))],
    ['no conversation', malformed, posted(token, changed({ conversation: undefined }))],
    ['no tenant', malformed, posted(token, changed({ conversation: { id: 'a:1' } }))],
    ['nobody', malformed, posted(token, changed({ from: undefined }))],
    ['a type that is a list', malformed, posted(token, changed({ type: ['invoke'] }))],
    ['an invoke without a name', malformed, posted(token, changed({ name: undefined }))],
    ['an invoke nobody knows', malformed, posted(token, changed({ name: 'fileConsent/invoke' }))],
    ['an invoke without a value', malformed, posted(token, changed({ value: undefined }))],
    [
      'another command',
      malformed,
      posted(token, changed({ value: { commandId: 'dropTables', data: {} } })),
    ],
    ['a button nobody drew', toldSo, posted(token, pressed({ action: 'grant-everything' }))],
    ['a button without data', toldSo, posted(token, pressed({}))],
    ...badDecisions().map(([name, data]): BadRequest => [
      `a decision with ${name}`,
      toldSo,
      posted(token, pressed(data)),
    ]),
    [
      'a decision in a group that no card was shown to',
      malformed,
      posted(token, pressed(decision, { conversationType: 'groupChat' })),
    ],
    ['a list', malformed, posted(token, [tempting()])],
    ['nothing', malformed, posted(token, {})],
    ['half a JSON', malformed, raw(token, '{"type":"invoke"')],
    ['no JSON', malformed, raw(token, 'type=invoke', { 'Content-Type': 'text/plain' })],
    ['no content type', malformed, raw(token, JSON.stringify(tempting()), { 'Content-Type': '' })],
    [
      'another character set',
      malformed,
      raw(token, '{}', { 'Content-Type': 'application/json; charset=utf-7' }),
    ],
    ['compressed nonsense', malformed, raw(token, 'xxxx', { 'Content-Encoding': 'gzip' })],
    ['300 KB', malformed, posted(token, changed({ text: 'x'.repeat(300_000) }))],
    ['a poisoned prototype', malformed, raw(token, '{"__proto__":{"type":"invoke"}}')],
    ['bytes that are no text', malformed, raw(token, Buffer.from([0xff, 0xfe, 0x00]))],
  ];
}

/** Written by hand, each wrong in one respect. */
export async function badBotRequests(app: TeamsApp): Promise<readonly BadRequest[]> {
  const token = await app.channel.token(Date.now());
  return [...(await forgedTokens(app)), ...wrongActivities(token)];
}

/** What the same server takes: so that the bad ones are not refused for a reason of the test's own. */
export async function goodBotRequests(app: TeamsApp): Promise<readonly Asking[]> {
  const token = await app.channel.token(Date.now());
  return [
    posted(token, message('help')),
    posted(token, fetchDialog(messagePayload('<p>Words</p>'))),
    posted(token, tempting()),
  ];
}

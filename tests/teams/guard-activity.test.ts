import type { GuardPolicy, IncomingRequest } from '@causeway/bot/teams/guard-activity.js';
import { guardActivity, isAllowedServiceUrl } from '@causeway/bot/teams/guard-activity.js';
import type { Json } from '../harness/activities';
import { activity, request, testTenantId } from '../harness/activities';

const teams: GuardPolicy = {
  kind: 'teams',
  tenantIds: [testTenantId],
  serviceHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
};
const local: GuardPolicy = {
  kind: 'local',
  tenantId: testTenantId,
  origins: ['http://127.0.0.1:56150', 'http://localhost:56150'],
};
const bearer = { authorization: 'Bearer aaa.bbb.ccc' };
const fromTeams = (body: unknown, headers: Record<string, string> = {}) =>
  request(body, { ...bearer, ...headers });
const becauseOf = (incoming: IncomingRequest, policy: GuardPolicy) => {
  const verdict = guardActivity(incoming, policy);
  return verdict.kind === 'refused' ? verdict.because : verdict.kind;
};
const conversation = (change: Json): Json => ({
  conversation: { id: 'a:1', tenantId: testTenantId, ...change },
});
const playground = (change: Json = {}): Json =>
  activity('message', {
    text: 'hi',
    serviceUrl: 'http://localhost:56150/_connector',
    ...change,
  });

describe('the guard of Teams', () => {
  it('asks for the token of an activity that is well made', () => {
    expect(guardActivity(fromTeams(activity('message')), teams)).toMatchObject({
      kind: 'needs-token',
      token: 'aaa.bbb.ccc',
    });
  });

  it.each<[string, Record<string, string>]>([
    ['none', {}],
    ['an empty one', { authorization: '' }],
    ['no word before it', { authorization: 'aaa.bbb.ccc' }],
    ['another scheme', { authorization: 'Basic aaa.bbb.ccc' }],
    ['two parts', { authorization: 'Bearer aaa.bbb' }],
    ['four parts', { authorization: 'Bearer a.b.c.d' }],
    ['two spaces', { authorization: 'Bearer  a.b.c' }],
    ['other signs in it', { authorization: 'Bearer a.b.c"' }],
    ['a second one behind', { authorization: 'Bearer a.b.c, Bearer d.e.f' }],
  ])('refuses a request whose token is %s', (_, headers) => {
    expect(becauseOf(request(activity('message'), headers), teams)).toBe('unauthorized');
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'hello'],
    ['a list', []],
    ['an empty object', {}],
    ['no type', activity('message', { type: undefined })],
    ['a type that is a number', activity('message', { type: 5 })],
    ['an empty type', activity('')],
    ['a type that never ends', activity('x'.repeat(500))],
    ['no id', activity('message', { id: undefined })],
    ['an id that is an object', activity('message', { id: {} })],
    ['no channel', activity('message', { channelId: undefined })],
    ['a channel that is null', activity('message', { channelId: null })],
    ['a channel that is empty', activity('message', { channelId: '' })],
    ['the emulator for a channel', activity('message', { channelId: 'emulator' })],
    ['the channel in capitals', activity('message', { channelId: 'MSTeams' })],
    ['no service address', activity('message', { serviceUrl: undefined })],
    ['a service address that is a list', activity('message', { serviceUrl: ['x'] })],
    ['no conversation', activity('message', { conversation: undefined })],
    ['no conversation id', activity('message', conversation({ id: undefined }))],
    ['no tenant', activity('message', conversation({ tenantId: undefined }))],
    ['a tenant that is no id', activity('message', conversation({ tenantId: 'contoso' }))],
    ['no sender', activity('message', { from: undefined })],
    ['a sender without id', activity('message', { from: {} })],
    ['text that is a number', activity('message', { text: 7 })],
    ['a name that is a list', activity('invoke', { name: ['x'] })],
    ['members that are no list', activity('conversationUpdate', { membersAdded: 'all' })],
  ])('finds %s unreadable', (_, body) => {
    expect(becauseOf(fromTeams(body), teams)).toBe('unreadable');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'finds a body of type "%s" unreadable',
    (type) => {
      const incoming = fromTeams(activity('message'), { 'content-type': type });
      expect(becauseOf(incoming, teams)).toBe('unreadable');
    },
  );

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net',
    'https://evil.example#smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user:pass@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net\\@evil.example/',
    'https://smba.trafficmanager.net%2eevil.example/',
    'https://sub.smba.trafficmanager.net/',
    'https://smba.trafficmanager.net./',
    'https://169.254.169.254/metadata',
    'https://[::1]/',
    'https://localhost/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    ' ',
  ])('forbids the service address %s', (serviceUrl) => {
    expect(becauseOf(fromTeams(activity('message', { serviceUrl })), teams)).toBe('forbidden');
  });

  it('allows the listed hosts and no other', () => {
    expect(isAllowedServiceUrl('https://smba.trafficmanager.net/de/', teams)).toBe(true);
    expect(isAllowedServiceUrl('https://SMBA.trafficmanager.net/', teams)).toBe(true);
    expect(isAllowedServiceUrl('https://smba.infra.gcc.teams.microsoft.com/x', teams)).toBe(true);
    expect(isAllowedServiceUrl('https://smba.infra.dod.teams.microsoft.us/', teams)).toBe(false);
  });

  it('forbids another tenant', () => {
    const tenantId = '11111111-2222-3333-4444-555555555555';
    expect(becauseOf(fromTeams(activity('message', conversation({ tenantId }))), teams)).toBe(
      'forbidden',
    );
  });

  it('reads a tenant whatever its case', () => {
    const tenantId = testTenantId.toUpperCase();
    const body = activity('message', conversation({ tenantId }));
    expect(becauseOf(fromTeams(body), teams)).toBe('needs-token');
  });

  it('refuses what says it is too large before reading it', () => {
    const incoming = fromTeams(activity('message'), { 'content-length': '300000' });
    expect(becauseOf(incoming, teams)).toBe('too-large');
  });

  it('lets nothing of a request into the prototype', () => {
    const body: unknown = JSON.parse(
      JSON.stringify(activity('message')).replace('{', '{"__proto__":{"polluted":true},'),
    );
    guardActivity(fromTeams(body), teams);
    expect(({} as Json)['polluted']).toBeUndefined();
  });
});

describe('the guard of the Playground', () => {
  it('accepts the configured Playground without a token', () => {
    expect(becauseOf(request(playground()), local)).toBe('accepted');
  });

  it('accepts an installation without a name', () => {
    const from = { id: 'user-1', aadObjectId: '3b0d7a52-91c4-4e8f-a6d3-7c25f1e08b94' };
    expect(becauseOf(request(playground({ type: 'installationUpdate', from })), local)).toBe(
      'accepted',
    );
  });

  it.each([undefined, null, '', {}])('knows its first, empty request: %p', (body) => {
    expect(becauseOf(request(body), local)).toBe('empty');
  });

  it.each([
    'http://127.0.0.1:56151/_connector',
    'https://127.0.0.1:56150/_connector',
    'http://127.0.0.1/_connector',
    'http://evil.example:56150/_connector',
    'http://127.0.0.1:56150@evil.example/_connector',
    'http://user@127.0.0.1:56150/_connector',
    'https://smba.trafficmanager.net/emea/',
  ])('forbids the service address %s', (serviceUrl) => {
    expect(becauseOf(request(playground({ serviceUrl })), local)).toBe('forbidden');
  });

  it.each(['192.168.1.7', '10.0.0.1', '::ffff:192.168.1.7', undefined])(
    'forbids whoever comes from %s',
    (remoteAddress) => {
      expect(becauseOf({ ...request(playground()), remoteAddress }, local)).toBe('forbidden');
    },
  );

  it('forbids a tenant that is not the demo', () => {
    const tenantId = '11111111-2222-3333-4444-555555555555';
    expect(becauseOf(request(playground(conversation({ tenantId }))), local)).toBe('forbidden');
  });
});

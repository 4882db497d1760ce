import { randomUUID } from 'node:crypto';
import type { Answer, Asking } from '../harness/api-client';
import { addressOf, apiRoutes } from '../harness/api-routes';
import { homeTenantId, TeamsApp } from '../harness/teams-app';

/** What belongs to an answer and to nobody outside: the shape of every refusal. */
const problem = /^\{"code":"[a-z-]+","facts":\{[^{}]*\}(,"fields":\[[^\]]*\])?\}$/;

/** Words of stacks, databases, libraries and places. */
const inside =
  /\bat \w+ \(|node_modules|node:|\.(?:js|ts):\d|SELECT |INSERT |sqlite|mssql|kysely|constraint|ERR_|jose|JWS|JWT|zod|body-parser|SyntaxError|TypeError|https?:\/\/|\/work\/|\/tmp\/|\/home\//i;

const policy = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com",
].join('; ');

const headers: Readonly<Record<string, string | undefined>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-frame-options': undefined,
  'x-powered-by': undefined,
  server: undefined,
  'access-control-allow-origin': undefined,
  'set-cookie': undefined,
};

interface Address {
  readonly method: string;
  readonly path: string;
}

const beside: readonly Address[] = [
  { method: 'GET', path: '/healthz' },
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/tab/' },
  { method: 'GET', path: '/tab/assets/none.js' },
  { method: 'GET', path: `/api/attachments/${randomUUID()}` },
  { method: 'POST', path: '/api/messages' },
  { method: 'GET', path: '/api/nothing-here' },
  { method: 'GET', path: '/nothing-here' },
];
const contract: readonly Address[] = apiRoutes.map(({ agreed }) => ({
  method: agreed.method,
  path: addressOf(agreed, () => randomUUID()),
}));
const everywhere = [...contract, ...beside];

function named({ method, path }: Address): string {
  return `${method} ${path.replaceAll(/[0-9a-f-]{36}/g, ':id')}`;
}

describe('every answer', () => {
  let app: TeamsApp;
  let token: string;
  beforeAll(async () => {
    app = await TeamsApp.open();
    token = app.directory.token(homeTenantId, randomUUID());
  });
  afterAll(async () => {
    await app.close();
    await app.remove();
  });

  /** What is wrong with an answer, whatever it says. */
  function faultsOf(answer: Answer): readonly string[] {
    const given = String(answer.headers['content-security-policy']).replace(
      / 'nonce-[\w+/=]{24}'/,
      '',
    );
    const wrong = Object.entries({ ...headers, 'content-security-policy': policy })
      .filter(
        ([name, value]) =>
          (name === 'content-security-policy' ? given : answer.headers[name]) !== value,
      )
      .map(([name]) => `${name}: ${String(answer.headers[name])}`);
    return answer.status < 500 ? wrong : [...wrong, `${answer.status} ${answer.text}`];
  }

  /** What is wrong with a refusal besides. */
  function faultsOfRefusal(answer: Answer, status?: number): readonly string[] {
    const isOurs = problem.test(answer.text) && !inside.test(answer.text);
    const isRight = status === undefined ? answer.status >= 400 : answer.status === status;
    const said = `${answer.status} ${answer.text.slice(0, 300)}`;
    return [...faultsOf(answer), ...(isOurs && isRight ? [] : [said])];
  }

  it.each(everywhere.map((address) => [named(address), address] as const))(
    'of %s carries exactly the agreed headers',
    async (_, address) => {
      expect(faultsOf(await app.client.ask(address))).toEqual([]);
      expect(faultsOf(await app.client.ask({ ...address, token }))).toEqual([]);
    },
  );

  it.each(contract.map((address) => [named(address), address] as const))(
    'of %s to somebody unknown is 401, or 404 where nothing is, and says no more',
    async (_, address) => {
      const answer = await app.client.ask({ ...address, body: { anything: 1 } });
      expect(faultsOfRefusal(answer, address.path.startsWith('/local/') ? 404 : 401)).toEqual([]);
    },
  );

  it('to an address that was cut off is 404, whatever it was of', async () => {
    const cutOff = apiRoutes
      .filter(({ agreed }) => agreed.path.includes('/:') && !agreed.path.startsWith('/local/'))
      .map(({ agreed }) => ({
        method: agreed.method,
        path: addressOf(agreed, () => 'nonsense'),
      }));
    expect(cutOff.length).toBeGreaterThan(50);
    const faults: string[] = [];
    for (const address of cutOff) {
      const answer = await app.client.ask({ ...address, token, body: {} });
      faults.push(...faultsOfRefusal(answer, 404).map((fault) => `${named(address)} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  const senseless: readonly (readonly [string, Omit<Asking, 'path'>])[] = [
    ['half a JSON', { raw: '{"text":' }],
    ['a JSON number', { raw: '7' }],
    ['a list', { raw: '[]' }],
    ['nothing', { raw: '' }],
    ['bytes that are no text', { raw: Buffer.from([0xff, 0xfe, 0x00, 0xd8]) }],
    [
      'another character set',
      { raw: '{}', headers: { 'Content-Type': 'application/json; charset=utf-7' } },
    ],
    ['another encoding', { raw: '{}', headers: { 'Content-Encoding': 'br' } }],
    ['a form', { raw: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
    ['nested a thousand deep', { raw: `${'['.repeat(1_000)}${']'.repeat(1_000)}` }],
    [
      'a poisoned prototype',
      { raw: '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}' },
    ],
    ['an empty object', { body: {} }],
    [
      'numbers for everything',
      { body: { version: 'one', text: 1, tool: 2, reason: 3, personId: [] } },
    ],
  ];

  const writing = apiRoutes.filter(
    ({ agreed }) => agreed.method === 'POST' || agreed.method === 'PUT',
  );
  it.each(writing.map(({ name, agreed }) => [name, agreed] as const))(
    'of %s to what makes no sense is a refusal in our words',
    async (_, agreed) => {
      for (const [, asking] of senseless) {
        const path = addressOf(agreed, () => randomUUID());
        const answer = await app.client.ask({ method: agreed.method, path, token, ...asking });
        const faults = answer.status === 200 ? faultsOf(answer) : faultsOfRefusal(answer);
        expect(faults).toEqual([]);
      }
    },
  );

  const bentIds: readonly string[] = [
    '1',
    encodeURIComponent("' OR 1=1 --"),
    '%00',
    '%E0%A4%A',
    '..%2f..%2fetc',
    'A'.repeat(3_000),
    randomUUID().toUpperCase(),
  ];

  const withId = apiRoutes.filter(({ agreed }) => agreed.path.includes(':'));
  it.each(withId.map(({ name, agreed }) => [name, agreed] as const))(
    'of %s to a bent id is a refusal in our words',
    async (_, agreed) => {
      const { method } = agreed;
      const takesBody = method === 'POST' || method === 'PUT';
      for (const bent of bentIds) {
        const path = addressOf(agreed, () => bent);
        const answer = await app.client.ask({
          method,
          path,
          token,
          ...(takesBody && { body: {} }),
        });
        expect(faultsOfRefusal(answer)).toEqual([]);
      }
    },
  );

  it.each([
    '/api/flags',
    '/api/flags?state=everything',
    '/api/flags?state=new&limit=0',
    '/api/flags?state=new&limit=1e9',
    '/api/flags?state=new&after=bm90aGluZw',
    '/api/flags?state=new&after=eyJzZXZlcml0eVJhbmsiOnt9fQ',
    '/api/flags?state=new&state=answered',
    '/api/flags?state[$ne]=new',
    '/api/changes?after=-1',
    '/api/changes?after=x',
    `/api/my/flags?after=${'A'.repeat(300)}`,
    '/api/my/notices?after=%7B%7D',
    '/api/hand-overs?whose=everybody',
  ])('to the question %s is a refusal in our words', async (path) => {
    expect(faultsOfRefusal(await app.client.ask({ path, token }), 400)).toEqual([]);
  });

  it('to a cursor with values of the wrong kind is a refusal, or an empty page', async () => {
    const cursors: readonly object[] = [
      { severityRank: 'x', boardAt: 'y', flagId: 7 },
      { severityRank: null, boardAt: null, flagId: null },
      { severityRank: 1e308, boardAt: -1e308, flagId: '' },
      { severityRank: 0.5, boardAt: 0.5, flagId: '\u0000' },
    ];
    const administrator = app.directory.token(homeTenantId, randomUUID(), {
      roles: ['administrator'],
    });
    for (const cursor of cursors) {
      const after = Buffer.from(JSON.stringify(cursor)).toString('base64url');
      for (const state of ['new', 'answered']) {
        const path = `/api/flags?state=${state}&after=${after}`;
        expect(faultsOf(await app.client.ask({ path, token: administrator }))).toEqual([]);
      }
    }
  });

  it('to too large a body is 413', async () => {
    const asking = { method: 'POST', path: '/api/my/flags', token };
    expect(
      faultsOfRefusal(await app.client.ask({ ...asking, raw: `"${'x'.repeat(200_000)}"` }), 413),
    ).toEqual([]);
    const attached = `/api/my/flags/${randomUUID()}/attachments`;
    const tooMuch = { base64: 'A'.repeat(3_200_000) };
    expect(
      faultsOfRefusal(await app.client.ask({ ...asking, path: attached, body: tooMuch }), 413),
    ).toEqual([]);
  });

  it.each([1, 200, 201, 255, 256, 4_000])(
    'to an idempotency key of %d letters is in our words',
    async (length) => {
      const body = {
        text: 'A text.',
        tool: { otherName: 'A tool' },
        useCaseId: null,
        reason: 'wrong',
        reach: 'nobody',
        outcome: null,
        minutesCorrecting: null,
        note: null,
        mode: 'named',
      };
      const answer = await app.client.ask({
        method: 'POST',
        path: '/api/my/flags',
        token,
        headers: { 'Idempotency-Key': 'k'.repeat(length) },
        body,
      });
      expect(answer.status).toBe(length <= 255 ? 200 : 400);
      expect(faultsOf(answer)).toEqual([]);
    },
  );

  it('leaves nothing unexpected in the log, and the prototype of objects alone', () => {
    expect(app.logged).toEqual([]);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });
});

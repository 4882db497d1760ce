import { createBotTokenVerifier } from '@causeway/bot/http/bot-token/bot-token-verifier.js';
import { createSigningKeys } from '@causeway/bot/http/bot-token/signing-keys.js';
import { generateKeyPair, SignJWT } from 'jose';
import { botAppId, forgedToken, teamsServiceUrl, TestChannel } from '../harness/bot-token';

const start = Date.parse('2026-11-17T12:00:00Z');
const hour = 3_600;

describe('the token of the channel', () => {
  let channel: TestChannel;
  let now: number;
  const at = () => now;
  const open = () =>
    createBotTokenVerifier({
      appId: botAppId,
      now: at,
      keys: createSigningKeys({ metadataUrl: channel.metadataUrl, now: at, timeoutMs: 300 }),
    });

  beforeEach(async () => {
    channel = await TestChannel.open();
    now = start;
  });
  afterEach(() => channel.close());

  const seconds = start / 1_000;
  const genuine = { kind: 'genuine', serviceUrl: teamsServiceUrl };

  it('is accepted when it is what the channel makes', async () => {
    expect(await open().verify(await channel.token(now))).toEqual(genuine);
  });

  it.each([
    ['another audience', { claims: { aud: 'someone-else' } }],
    ['several audiences', { claims: { aud: [botAppId, 'someone-else'] } }],
    ['no audience', { without: ['aud'] }],
    ['another issuer', { claims: { iss: 'https://sts.windows.net/x/' } }],
    ["the emulator's issuer", { claims: { iss: 'https://sts.windows.net/d6d49420/' } }],
    ['an issuer with a slash', { claims: { iss: 'https://api.botframework.com/' } }],
    ['no issuer', { without: ['iss'] }],
    ['no expiry', { without: ['exp'] }],
    ['expiry more than five minutes ago', { claims: { exp: seconds - 301 } }],
    ['a start more than five minutes ahead', { claims: { nbf: seconds + 301 } }],
    ['an expiry that is text', { claims: { exp: 'tomorrow' as unknown as number } }],
    ['no service address', { without: ['serviceurl'] }],
    ['a service address that is a number', { claims: { serviceurl: 7 } }],
    ['an unknown critical header', { header: { crit: ['b64'], b64: true } }],
  ])('is refused with %s', async (_, change) => {
    const token = await channel.token(now, change).catch(() => 'cannot.be.signed');
    expect(await open().verify(token)).toEqual({ kind: 'forged' });
  });

  it('is accepted within five minutes of its end', async () => {
    const token = await channel.token(now, { claims: { exp: seconds - 200 } });
    expect(await open().verify(token)).toEqual(genuine);
  });

  it('is refused when its key is not endorsed for Teams', async () => {
    const token = await channel.token(now, {}, 'other-key');
    expect(await open().verify(token)).toEqual({ kind: 'forged' });
  });

  it.each([
    ['no algorithm', { alg: 'none' }],
    ['a shared secret', { alg: 'HS256', kid: 'teams-key' }],
    ['another RSA algorithm', { alg: 'RS512', kid: 'teams-key' }],
    ['no key id', { alg: 'RS256' }],
    ['a key id that is a path', { alg: 'RS256', kid: '../../etc/passwd' }],
    ['a key id named like a method', { alg: 'RS256', kid: '__proto__' }],
  ])('is refused unsigned with %s', async (_, header) => {
    const claims = { iss: 'https://api.botframework.com', aud: botAppId, exp: seconds + hour };
    expect(await open().verify(forgedToken(header, claims))).toEqual({ kind: 'forged' });
  });

  it.each(['', 'x', 'a.b', 'a.b.c', '...', 'null.null.null', 'A'.repeat(20_000)])(
    'is refused when it is no token: %#',
    async (token) => {
      expect(await open().verify(token)).toEqual({ kind: 'forged' });
    },
  );

  it('is refused when somebody else signed it under a known key id, wherever their key is said to be', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await crypto.subtle.exportKey('jwk', publicKey);
    for (const lure of [{ jwk }, { jku: `${channel.origin}/keys` }, { x5u: channel.origin }]) {
      const token = await new SignJWT({ serviceurl: teamsServiceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: 'teams-key', ...(lure as object) })
        .setIssuer('https://api.botframework.com')
        .setAudience(botAppId)
        .setExpirationTime(seconds + hour)
        .sign(privateKey);
      expect(await open().verify(token)).toEqual({ kind: 'forged' });
    }
  });

  it('is refused after its end, also when it was verified before', async () => {
    const verifier = open();
    const token = await channel.token(now);
    expect(await verifier.verify(token)).toEqual(genuine);
    now += (hour + 301) * 1_000;
    expect(await verifier.verify(token)).toEqual({ kind: 'forged' });
  });

  it('fetches keys once for fifty at the same moment', async () => {
    const verifier = open();
    const tokens = await Promise.all(
      Array.from({ length: 50 }, (_, n) => channel.token(now, { claims: { jti: String(n) } })),
    );
    const verdicts = await Promise.all(tokens.map((token) => verifier.verify(token)));
    expect(verdicts.every(({ kind }) => kind === 'genuine')).toBe(true);
    expect(channel.fetches).toBe(1);
  });

  it('fetches at most once in five minutes for key ids nobody knows', async () => {
    const verifier = open();
    await verifier.verify(await channel.token(now));
    for (let n = 0; n < 30; n += 1) {
      await verifier.verify(forgedToken({ alg: 'RS256', kid: `k${String(n)}` }, {}));
    }
    expect(channel.fetches).toBe(2);
    await channel.addKey('new-key');
    expect(await verifier.verify(await channel.token(now, {}, 'new-key'))).toEqual({
      kind: 'forged',
    });
    now += 5 * 60_000;
    expect(await verifier.verify(await channel.token(now, {}, 'new-key'))).toEqual(genuine);
    expect(channel.fetches).toBe(3);
  });

  it('goes on with the last good keys while new ones cannot be had', async () => {
    const verifier = open();
    await verifier.verify(await channel.token(now));
    channel.answer = 'fails';
    now += 25 * hour * 1_000;
    expect(await verifier.verify(await channel.token(now))).toEqual(genuine);
    await new Promise((resolve) => setTimeout(resolve, 50));
    now += 60_000;
    expect(await verifier.verify(await channel.token(now))).toEqual(genuine);
  });

  it.each(['fails', 'hangs'] as const)(
    'is neither good nor bad while keys were never to be had: the publisher %s',
    async (answer) => {
      channel.answer = answer;
      const verifier = open();
      const token = await channel.token(now);
      expect(await verifier.verify(token)).toEqual({ kind: 'unavailable' });
      channel.answer = 'keys';
      now += 11_000;
      expect(await verifier.verify(token)).toEqual(genuine);
    },
  );
});

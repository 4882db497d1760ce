import type { Claims, Header, LocalDirectory } from '../harness/local-directory';
import {
  signedWith,
  signedWithPublicKey,
  tabApplication,
  unsigned,
} from '../harness/local-directory';
import type { SeededRandom } from '../harness/seeded-random';
import { homeTenantId, sisterTenantId, strangerTenantId } from '../harness/teams-app';

export type NamedToken = readonly [name: string, token: string];

const somebody = '3b0d7a52-91c4-4e8f-a6d3-7c25f1e08b94';
const graph = '00000003-0000-0000-c000-000000000000';

function seconds(): number {
  return Math.floor(Date.now() / 1_000);
}

/** Good in every respect but one. */
function wrongClaims(directory: LocalDirectory): readonly (readonly [string, Claims])[] {
  const { origin, v1Issuer } = directory;
  const now = seconds();
  return [
    ['an audience of somebody else', { aud: graph }],
    ['an audience in capitals', { aud: tabApplication.clientId.toUpperCase() }],
    ['an audience that only begins like ours', { aud: `${tabApplication.clientId}/x` }],
    ['an empty audience', { aud: '' }],
    ['no audience', { aud: undefined }],
    ['an audience that is a number', { aud: 7 }],
    ['another issuer', { iss: 'https://login.example/common/v2.0' }],
    ["the sister tenant's issuer", { iss: `${origin}/${sisterTenantId}/v2.0` }],
    ["a stranger tenant's issuer", { iss: `${origin}/${strangerTenantId}/v2.0` }],
    ['the issuer with a slash behind it', { iss: `${origin}/${homeTenantId}/v2.0/` }],
    ['the issuer without its version', { iss: `${origin}/${homeTenantId}` }],
    ['the common issuer', { iss: `${origin}/common/v2.0` }],
    ['the version 1 issuer without its slash', { iss: `${v1Issuer}/${homeTenantId}` }],
    ['no issuer', { iss: undefined }],
    ['an issuer that is a list', { iss: [`${origin}/${homeTenantId}/v2.0`] }],
    ['no tenant', { tid: undefined }],
    ["a stranger's tenant", { tid: strangerTenantId }],
    ["the sister's tenant", { tid: sisterTenantId }],
    ['a tenant that is a path', { tid: `../${homeTenantId}` }],
    ['a tenant in capitals', { tid: homeTenantId.toUpperCase() }],
    ['a tenant that is a list', { tid: [homeTenantId] }],
    ['a tenant named like a method', { tid: '__proto__' }],
    ['no scope', { scp: undefined }],
    ['an empty scope', { scp: '' }],
    ['another scope', { scp: 'User.Read' }],
    ['a scope that only begins like ours', { scp: 'access_as_user_too' }],
    ['a scope in capitals', { scp: 'ACCESS_AS_USER' }],
    ['a scope that is a list', { scp: ['access_as_user'] }],
    ['another client', { azp: 'd3590ed6-52b3-4102-aeff-aad2292ab01c' }],
    ['our own application as client', { azp: tabApplication.clientId }],
    ['no client', { azp: undefined }],
    ['a client that is a list', { azp: [tabApplication.teamsClient] }],
    ['an application speaking for itself', { idtyp: 'app' }],
    ['roles of an application and no scope', { scp: undefined, roles: ['administrator'] }],
    ['an application without anybody', { scp: undefined, idtyp: 'app', roles: ['administrator'] }],
    ['nobody', { oid: undefined }],
    ['somebody who is no id', { oid: 'mara@contoso.example' }],
    ['somebody in capitals', { oid: somebody.toUpperCase() }],
    ['somebody who is a list', { oid: [somebody] }],
    ['an end an hour ago', { exp: now - 3_600 }],
    ['an end six minutes ago', { exp: now - 360 }],
    ['an end at the beginning of time', { exp: 0 }],
    ['no end', { exp: undefined }],
    ['an end that is text', { exp: 'tomorrow' }],
    ['a start in an hour', { nbf: now + 3_600 }],
    ['a start in six minutes', { nbf: now + 360 }],
    ['no birth', { iat: undefined }],
    ['roles that are text', { roles: 'administrator' }],
  ];
}

/** Right claims, and something wrong with who signed them or how. */
function wrongSignatures(directory: LocalDirectory): readonly NamedToken[] {
  const claims = directory.claims(homeTenantId, somebody);
  const { privateKey, publicKey } = directory.keyOf(homeTenantId);
  const { unpublishedKey } = directory;
  const jwk = unpublishedKey.publicKey.export({ format: 'jwk' });
  const attackersUrl = `${directory.origin}/attacker/keys`;
  const by = (key: typeof privateKey, header: Header): string =>
    signedWith(key, directory.headerOf(homeTenantId, header), claims);
  return [
    ['no algorithm', unsigned(directory.headerOf(homeTenantId, { alg: 'none' }), claims)],
    ['no algorithm in capitals', unsigned({ alg: 'None', typ: 'JWT' }, claims)],
    ['no algorithm and a signature', by(privateKey, { alg: 'none' })],
    [
      'the public key as a secret',
      signedWithPublicKey(publicKey, directory.headerOf(homeTenantId, { alg: 'HS256' }), claims),
    ],
    ['another RSA algorithm', by(privateKey, { alg: 'RS512' })],
    ['a probabilistic RSA algorithm', by(privateKey, { alg: 'PS256' })],
    ['an elliptic algorithm', by(privateKey, { alg: 'ES256' })],
    ['an algorithm that is a list', by(privateKey, { alg: ['RS256'] })],
    ['a key nobody published', by(unpublishedKey.privateKey, {})],
    ['an unknown key id', by(unpublishedKey.privateKey, { kid: 'unknown' })],
    ['a key id that is a path', by(unpublishedKey.privateKey, { kid: '../../../dev/null' })],
    ['a key id that is SQL', by(unpublishedKey.privateKey, { kid: "' OR 1=1 --" })],
    ['a key id named like a method', by(unpublishedKey.privateKey, { kid: 'constructor' })],
    ['its own key in the header', by(unpublishedKey.privateKey, { jwk })],
    ['its own key and no key id', by(unpublishedKey.privateKey, { jwk, kid: undefined })],
    ['an address for its key', by(unpublishedKey.privateKey, { jku: attackersUrl })],
    ['an address for its certificate', by(unpublishedKey.privateKey, { x5u: attackersUrl })],
    ['a certificate in the header', by(unpublishedKey.privateKey, { x5c: ['MIIB'] })],
    ['an unknown critical header', by(privateKey, { crit: ['exp'], exp: 1 })],
    ['a payload that is not encoded', by(privateKey, { crit: ['b64'], b64: false })],
    [
      "the sister's key and our tenant",
      signedWith(
        directory.keyOf(sisterTenantId).privateKey,
        directory.headerOf(sisterTenantId),
        claims,
      ),
    ],
    ["the sister's key under our key id", by(directory.keyOf(sisterTenantId).privateKey, {})],
    ["a stranger's token, complete", directory.token(strangerTenantId, somebody)],
    [
      'a guest seen from home: their own tenant signs',
      signedWith(
        directory.keyOf(strangerTenantId).privateKey,
        directory.headerOf(strangerTenantId),
        claims,
      ),
    ],
    ['no signature', unsigned(directory.headerOf(homeTenantId), claims)],
    ['a signature of zeros', unsigned(directory.headerOf(homeTenantId), claims, 'A'.repeat(342))],
    ['half a token', directory.token(homeTenantId, somebody).split('.').slice(0, 2).join('.')],
    ['a token of four parts', `${directory.token(homeTenantId, somebody)}.x`],
    [
      'claims that are a list',
      signedWith(privateKey, directory.headerOf(homeTenantId), [] as unknown as Claims),
    ],
    ['a header that is a list', signedWith(privateKey, [] as unknown as Header, claims)],
    ['a token of 12,000 letters', 'A'.repeat(12_000)],
    ['three words', 'one.two.three'],
    ['nothing', ''],
  ];
}

/** Version 1 tokens take another way through the same checks. */
function wrongV1(directory: LocalDirectory): readonly NamedToken[] {
  const v1 = (change: Claims): string =>
    directory.sign(homeTenantId, directory.claimsV1(homeTenantId, somebody, change));
  return [
    ['version 1 from another client', v1({ appid: graph })],
    ['version 1 without a client', v1({ appid: undefined })],
    ['version 1 for another application', v1({ aud: 'api://causeway.example/another' })],
    ["version 1 with the sister's issuer", v1({ iss: `${directory.v1Issuer}/${sisterTenantId}/` })],
    ['version 1 that ended', v1({ exp: seconds() - 3_600 })],
    ['a foreign client beside a Teams one', v1({ azp: graph })],
  ];
}

/** Written by hand: each breaks one rule. */
export function handMadeTokens(directory: LocalDirectory): readonly NamedToken[] {
  const claimed = wrongClaims(directory).map(([name, change]): NamedToken => [
    name,
    directory.token(homeTenantId, somebody, change),
  ]);
  return [...claimed, ...wrongSignatures(directory), ...wrongV1(directory)];
}

/** What stays good whatever else is tried. */
export function goodTokens(directory: LocalDirectory): readonly NamedToken[] {
  const now = seconds();
  return [
    ['version 2', directory.token(homeTenantId, somebody)],
    ['version 1', directory.sign(homeTenantId, directory.claimsV1(homeTenantId, somebody))],
    [
      'another scope beside ours',
      directory.token(homeTenantId, somebody, { scp: 'openid access_as_user' }),
    ],
    ["within the clocks' tolerance", directory.token(homeTenantId, somebody, { exp: now - 200 })],
    [
      'a guest, whom our own tenant vouches for',
      directory.token(homeTenantId, somebody, {
        idp: `${directory.v1Issuer}/${strangerTenantId}/`,
        acct: 1,
      }),
    ],
    ["the sister tenant's own", directory.token(sisterTenantId, somebody)],
  ];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The same token one letter off, cut, or put together from two. */
export function generatedToken(
  random: SeededRandom,
  directory: LocalDirectory,
  good: string,
): NamedToken {
  const kind = random.pick(['letter', 'cut', 'mixed', 'claim', 'header'] as const);
  const parts = good.split('.');
  const claims = directory.claims(homeTenantId, somebody);
  switch (kind) {
    case 'letter': {
      // The last letter of a signature carries bits that nobody reads.
      const at = random.below(good.length - 1);
      const other = letters[(letters.indexOf(good[at] ?? 'A') + 1 + random.below(62)) % 64] ?? 'A';
      return [
        `letter ${at}`,
        good.slice(0, at) + (good[at] === '.' ? 'A' : other) + good.slice(at + 1),
      ];
    }
    case 'cut': {
      const length = random.below(good.length - 1);
      return [`cut at ${length}`, good.slice(0, length)];
    }
    case 'mixed': {
      const other = directory
        .token(homeTenantId, somebody, { roles: ['administrator'], jti: random.next() })
        .split('.');
      const at = random.below(2);
      const mixed = parts.map((text, place) => (place === at ? other[place] : text));
      return ['mixed', at === 0 ? [parts[0], other[1], parts[2]].join('.') : mixed.join('.')];
    }
    case 'claim': {
      const name = random.pick(['aud', 'iss', 'tid', 'oid', 'scp', 'azp', 'exp']);
      const value = random.pick([
        null,
        '',
        0,
        -1,
        {},
        [],
        true,
        'x',
        -1e9,
        strangerTenantId.toUpperCase(),
        '\u0000',
      ]);
      return [
        `${name} as ${JSON.stringify(value)}`,
        directory.sign(homeTenantId, { ...claims, [name]: value }),
      ];
    }
    case 'header': {
      const name = random.pick(['alg', 'kid']);
      const value = random.pick([
        null,
        '',
        0,
        {},
        [],
        'none',
        'HS256',
        'RS384',
        'x'.repeat(3_000),
        '\u0000',
      ]);
      return [
        `${name} as ${JSON.stringify(value).slice(0, 40)}`,
        directory.sign(homeTenantId, claims, { [name]: value }),
      ];
    }
  }
}

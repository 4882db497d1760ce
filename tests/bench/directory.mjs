import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

export const tenantId = '8f6d2c1a-4b7e-4d52-9c3f-1e0a5b7d9c21';
export const botAppId = 'c5a1e7b4-20f9-4c68-8d17-6b3e9f0a4d85';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
export const tabClientId = '7d4f0c2e-51a9-4b38-8e60-2f9c1d7a6b04';
const channelIssuer = 'https://api.botframework.com';
const teamsClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const tokenSeconds = 3_600;

function part(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Directory and channel in one: one key, published for both, on loopback. */
export async function openDirectory() {
  const kid = randomUUID();
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const jwk = {
    ...publicKey.export({ format: 'jwk' }),
    kid,
    use: 'sig',
    endorsements: ['msteams'],
  };
  let origin = '';
  const server = createServer((request, response) => {
    const isMetadata = request.url?.endsWith('/openidconfiguration');
    const keys = { keys: [jwk] };
    const metadata = {
      issuer: channelIssuer,
      jwks_uri: `${origin}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    };
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(isMetadata ? metadata : keys));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${server.address().port}`;

  const token = (claims) => {
    const now = Math.floor(Date.now() / 1_000);
    const times = { iat: now - 10, nbf: now - 10, exp: now + tokenSeconds };
    const text = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part({ ...times, ...claims })}`;
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  return {
    origin,
    metadataUrl: `${origin}/openidconfiguration`,
    tabToken: (personId, roles = []) =>
      token({
        aud: tabClientId,
        iss: `${origin}/${tenantId}/v2.0`,
        tid: tenantId,
        oid: personId,
        name: 'Bench',
        scp: 'access_as_user',
        azp: teamsClient,
        ver: '2.0',
        roles,
      }),
    botToken: (serviceurl = serviceUrl) => token({ iss: channelIssuer, aud: botAppId, serviceurl }),
  };
}

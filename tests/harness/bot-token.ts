import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWTPayload } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const botAppId = 'c5a1e7b4-20f9-4c68-8d17-6b3e9f0a4d85';
export const teamsServiceUrl = 'https://smba.trafficmanager.net/emea/';
const issuer = 'https://api.botframework.com';

interface PublishedKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: Record<string, unknown>;
}

async function makeKey(kid: string, endorsements: readonly string[]): Promise<PublishedKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', endorsements };
  return { kid, privateKey, jwk };
}

/** Making an RSA key takes long; one run needs no more than these. */
let lasting: Promise<readonly PublishedKey[]> | undefined;

function lastingKeys(): Promise<readonly PublishedKey[]> {
  lasting ??= Promise.all([
    makeKey('teams-key', ['msteams', 'webchat']),
    makeKey('other-key', ['webchat']),
  ]);
  return lasting;
}

export interface TokenChange {
  readonly claims?: JWTPayload;
  readonly header?: Record<string, unknown>;
  readonly without?: readonly string[];
}

/** A channel of our own: publishes keys the way the Bot Framework does, and signs tokens with them. */
export class TestChannel {
  fetches = 0;
  answer: 'keys' | 'fails' | 'hangs' = 'keys';
  readonly #server = createServer((request, response) => {
    if (this.answer === 'hangs') return;
    if (this.answer === 'fails') {
      response.writeHead(500).end('library text that nobody should see');
      return;
    }
    const isKeys = request.url === '/keys';
    if (isKeys) this.fetches += 1;
    const body = isKeys
      ? { keys: this.keys.map(({ jwk }) => jwk) }
      : { issuer, jwks_uri: `${this.origin}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  private constructor(readonly keys: PublishedKey[]) {}

  static async open(): Promise<TestChannel> {
    const channel = new TestChannel([...(await lastingKeys())]);
    await new Promise<void>((resolve) => {
      channel.#server.listen(0, '127.0.0.1', resolve);
    });
    return channel;
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get metadataUrl(): string {
    return `${this.origin}/.well-known/openidconfiguration`;
  }

  async addKey(kid: string): Promise<void> {
    this.keys.push(await makeKey(kid, ['msteams']));
  }

  async token(now: number, change: TokenChange = {}, kid = 'teams-key'): Promise<string> {
    const key = this.keys.find((each) => each.kid === kid);
    if (!key) throw new Error(`No key ${kid}`);
    const seconds = Math.floor(now / 1_000);
    const claims: JWTPayload = {
      iss: issuer,
      aud: botAppId,
      nbf: seconds - 60,
      exp: seconds + 3_600,
      serviceurl: teamsServiceUrl,
      ...change.claims,
    };
    for (const name of change.without ?? []) delete claims[name];
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...change.header })
      .sign(key.privateKey);
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A token nobody signed, or somebody else did. */
export function forgedToken(header: unknown, claims: unknown, signature = 'AAAA'): string {
  return `${part(header)}.${part(claims)}.${signature}`;
}

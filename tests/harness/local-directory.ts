import type { KeyObject } from 'node:crypto';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = Readonly<Record<string, unknown>>;
export type Header = Readonly<Record<string, unknown>>;

interface DirectoryKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

function makeKey(kid: string): DirectoryKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2_048 }) };
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Any header with any claims, signed with whatever is at hand. */
export function signedWith(key: KeyObject, header: Header, claims: Claims): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

/** The old trick: the public key, which everybody knows, taken for a shared secret. */
export function signedWithPublicKey(key: KeyObject, header: Header, claims: Claims): string {
  const text = `${part(header)}.${part(claims)}`;
  const secret = key.export({ type: 'spki', format: 'pem' });
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

export function unsigned(header: Header, claims: Claims, signature = ''): string {
  return `${part(header)}.${part(claims)}.${signature}`;
}

/** The application the tab asks tokens for. */
export const tabApplication = {
  clientId: '7d4f0c2e-51a9-4b38-8e60-2f9c1d7a6b04',
  appIdUri: 'api://causeway.example/7d4f0c2e-51a9-4b38-8e60-2f9c1d7a6b04',
  teamsClient: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
} as const;

/**
 * Stands in for the directory: each tenant has keys of its own and publishes them where Entra does.
 * Tokens come in both of its shapes.
 */
export class LocalDirectory {
  readonly #keys = new Map<string, DirectoryKey>();
  readonly #server: Server;
  readonly #elsewhere = makeKey('elsewhere');
  /** Requests for keys so far. */
  keyFetches = 0;
  /** Requests for anything that no honest server asks for. */
  readonly strayRequests: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      const tenantId = /^\/([^/]+)\/discovery\/v2\.0\/keys$/.exec(request.url ?? '')?.[1];
      const key = tenantId === undefined ? undefined : this.#keys.get(tenantId);
      if (!key) {
        this.strayRequests.push(request.url ?? '');
        response.writeHead(404).end();
        return;
      }
      this.keyFetches += 1;
      const jwk = { ...key.publicKey.export({ format: 'jwk' }), kid: key.kid, use: 'sig' };
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ keys: [jwk] }));
    });
  }

  static async open(tenantIds: readonly string[]): Promise<LocalDirectory> {
    const directory = new LocalDirectory();
    for (const tenantId of tenantIds) directory.#keys.set(tenantId, makeKey(`of-${tenantId}`));
    directory.#server.listen(0, '127.0.0.1');
    await once(directory.#server, 'listening');
    return directory;
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get v1Issuer(): string {
    return `${this.origin}/v1`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  keyOf(tenantId: string): DirectoryKey {
    const key = this.#keys.get(tenantId);
    if (!key) throw new Error(`The directory has no tenant ${tenantId}`);
    return key;
  }

  /** A key pair that nobody publishes. */
  get unpublishedKey(): DirectoryKey {
    return this.#elsewhere;
  }

  /** What Entra puts into a version 2 token for the tab. */
  claims(tenantId: string, personId: string, change: Claims = {}): Claims {
    const seconds = Math.floor(Date.now() / 1_000);
    return {
      aud: tabApplication.clientId,
      iss: `${this.origin}/${tenantId}/v2.0`,
      iat: seconds - 10,
      nbf: seconds - 10,
      exp: seconds + 3_600,
      azp: tabApplication.teamsClient,
      azpacr: '0',
      name: 'Somebody',
      oid: personId,
      preferred_username: 'somebody@contoso.example',
      scp: 'access_as_user',
      sub: 'a-pairwise-subject',
      tid: tenantId,
      ver: '2.0',
      ...change,
    };
  }

  /** What Entra puts into a version 1 token for the same application. */
  claimsV1(tenantId: string, personId: string, change: Claims = {}): Claims {
    const { azp, azpacr, preferred_username: upn, ...common } = this.claims(tenantId, personId);
    return {
      ...common,
      aud: tabApplication.appIdUri,
      iss: `${this.v1Issuer}/${tenantId}/`,
      appid: azp,
      appidacr: azpacr,
      upn,
      ver: '1.0',
      ...change,
    };
  }

  headerOf(tenantId: string, change: Header = {}): Header {
    return { alg: 'RS256', typ: 'JWT', kid: this.keyOf(tenantId).kid, ...change };
  }

  /** A token as the directory signs it. */
  sign(tenantId: string, claims: Claims, header: Header = {}): string {
    return signedWith(this.keyOf(tenantId).privateKey, this.headerOf(tenantId, header), claims);
  }

  token(tenantId: string, personId: string, change: Claims = {}): string {
    return this.sign(tenantId, this.claims(tenantId, personId, change));
  }
}

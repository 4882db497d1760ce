import type { PersonId, TenantId } from '@causeway/shared/lib/ids.js';
import type { TenantRole } from '@causeway/shared/domain/person/person.js';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createLocalJWKSet } from 'jose';
import type { TabTokenPolicy } from './verify-tab-token.js';

export interface LocalIssuer {
  readonly policy: TabTokenPolicy;
  tokenFor(person: LocalPerson, nowMs: number): Promise<{ token: string; expiresAt: number }>;
}

export interface LocalPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly tenantRoles: readonly TenantRole[];
}

const audience = 'causeway-local';
const client = 'causeway-local-tab';
const lifetimeMs = 8 * 3_600_000;

/**
 * Stands in for the directory on a developer's machine: signs tokens with a key that lives as long as
 * the process, and they pass the same verification as a tenant's.
 */
export async function createLocalIssuer(tenantId: TenantId, origin: string): Promise<LocalIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'local', alg: 'RS256', use: 'sig' }],
  });
  const issuer = `${origin}/local/${tenantId}`;
  return {
    policy: {
      tenantIds: [tenantId],
      audiences: [audience],
      clientIds: [client],
      issuersOf: () => [issuer],
      keysOf: () => keys,
    },
    async tokenFor(person, nowMs) {
      const expiresAt = nowMs + lifetimeMs;
      const token = await new SignJWT({
        tid: tenantId,
        oid: person.id,
        name: person.name,
        scp: 'access_as_user',
        azp: client,
        roles: [...person.tenantRoles],
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'local' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(Math.floor(nowMs / 1000))
        .setExpirationTime(Math.floor(expiresAt / 1000))
        .sign(privateKey);
      return { token, expiresAt };
    },
  };
}

import type { TenantRole } from '@causeway/shared/domain/person/person.js';
import { tenantRoles } from '@causeway/shared/domain/person/person.js';
import type { PersonId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { jwtVerify } from 'jose';
import { z } from 'zod';

export interface TabTokenPolicy {
  readonly tenantIds: readonly string[];
  /** The client id (v2 tokens) and the application's api:// URI (v1 tokens). */
  readonly audiences: readonly string[];
  /** Applications that may ask in a person's name: Teams on desktop, mobile and web. */
  readonly clientIds: readonly string[];
  /** A token's issuer has to be its own tenant's. */
  issuersOf(tenantId: string): readonly string[];
  keysOf(tenantId: string): JWTVerifyGetKey;
}

/** Clocks of directories and servers differ a little. */
const skewSeconds = 300;

export interface TabIdentity {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly name: string;
  readonly tenantRoles: readonly TenantRole[];
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const claimsSchema = z.object({
  tid: z.string().regex(guid),
  oid: z.string().regex(guid),
  name: z.string().max(200).optional(),
  scp: z.string(),
  azp: z.string().optional(),
  appid: z.string().optional(),
  idtyp: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

const tenantSchema = claimsSchema.pick({ tid: true });

function unverifiedTenant(token: string): string | undefined {
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    );
    return tenantSchema.parse(payload).tid;
  } catch {
    return undefined;
  }
}

function rolesOf(claimed: readonly string[]): TenantRole[] {
  const known = tenantRoles.filter((role) => claimed.includes(role));
  return known.includes('employee') ? known : ['employee', ...known];
}

function identityFrom(payload: JWTPayload, policy: TabTokenPolicy): TabIdentity | undefined {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return undefined;
  const { tid, oid, name, scp, azp, appid, idtyp, roles } = claims.data;
  const client = azp ?? appid;
  const isOurs =
    policy.issuersOf(tid).includes(payload.iss ?? '') &&
    scp.split(' ').includes('access_as_user') &&
    client !== undefined &&
    policy.clientIds.includes(client) &&
    idtyp !== 'app';
  if (!isOurs) return undefined;
  return {
    tenantId: tid as TenantId,
    personId: oid as PersonId,
    name: name ?? '',
    tenantRoles: rolesOf(roles ?? []),
  };
}

/** Who a tab's token speaks for; undefined for every token that is not exactly what we expect. */
export async function verifyTabToken(
  token: string,
  policy: TabTokenPolicy,
): Promise<{ readonly value: TabIdentity; readonly until: Instant } | undefined> {
  const tenantId = unverifiedTenant(token);
  if (tenantId === undefined || !policy.tenantIds.includes(tenantId)) return undefined;
  try {
    const { payload } = await jwtVerify(token, policy.keysOf(tenantId), {
      algorithms: ['RS256'],
      audience: [...policy.audiences],
      issuer: [...policy.issuersOf(tenantId)],
      requiredClaims: ['exp', 'iat'],
      clockTolerance: skewSeconds,
    });
    const value = identityFrom(payload, policy);
    return value && { value, until: ((payload.exp ?? 0) + skewSeconds) * secondMs };
  } catch (error) {
    if (isKeyOutage(error))
      throw Object.assign(new Error('keys-unavailable'), { retryAfterSeconds: 5 });
    return undefined;
  }
}

/** Not being able to fetch a tenant's keys is an outage, not a bad token. */
function isKeyOutage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || error instanceof TypeError;
}

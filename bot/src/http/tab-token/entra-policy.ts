import { createRemoteJWKSet } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import type { TabTokenPolicy } from './verify-tab-token.js';

/** Microsoft's own ids of Teams on desktop and mobile, and on the web. */
const teamsClients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
];

export interface EntraSettings {
  readonly tenantIds: readonly string[];
  readonly clientId: string;
  readonly appIdUri: string;
  /** `https://login.microsoftonline.com` except in national clouds and tests. */
  readonly authority: string;
  readonly v1Issuer: string;
}

/** Tokens of these tenants' directories, each checked with its own tenant's keys. */
export function entraPolicy(settings: EntraSettings): TabTokenPolicy {
  const { authority, v1Issuer } = settings;
  const keySets = new Map<string, JWTVerifyGetKey>();
  return {
    tenantIds: settings.tenantIds,
    audiences: [settings.clientId, settings.appIdUri],
    clientIds: teamsClients,
    issuersOf: (tenantId) => [`${authority}/${tenantId}/v2.0`, `${v1Issuer}/${tenantId}/`],
    keysOf(tenantId) {
      const known = keySets.get(tenantId);
      if (known) return known;
      const url = new URL(`${authority}/${tenantId}/discovery/v2.0/keys`);
      const keys = createRemoteJWKSet(url, { timeoutDuration: 5_000, cooldownDuration: 300_000 });
      keySets.set(tenantId, keys);
      return keys;
    },
  };
}

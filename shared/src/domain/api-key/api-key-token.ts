import type { ApiKeyId, TenantId } from '../../lib/ids.js';

/** What a system shows: the key's place is written in it, so that one row is looked at and no more. */
export interface ApiKeyToken {
  readonly tenantId: TenantId;
  readonly apiKeyId: ApiKeyId;
  readonly secret: string;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** 256 bits in base64url are 43 characters. */
const shape = new RegExp(`^cwk_(${uuid})_(${uuid})_([A-Za-z0-9_-]{43})$`);

export function apiKeyTokenText({ tenantId, apiKeyId, secret }: ApiKeyToken): string {
  return `cwk_${tenantId}_${apiKeyId}_${secret}`;
}

export function readApiKeyToken(text: string): ApiKeyToken | undefined {
  const [, tenantId, apiKeyId, secret] = shape.exec(text) ?? [];
  if (tenantId === undefined || apiKeyId === undefined || secret === undefined) return undefined;
  return { tenantId: tenantId as TenantId, apiKeyId: apiKeyId as ApiKeyId, secret };
}

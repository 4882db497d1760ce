import type { Instant } from '../../lib/instant.js';
import type { ApiKeyId, PersonId, ProgramId, TenantId } from '../../lib/ids.js';

/** What another system shows to send observations of one program. Of its secret only a hash is kept. */
export interface ApiKey {
  readonly id: ApiKeyId;
  readonly programId: ProgramId;
  readonly name: string;
  /** SHA-256, hex. */
  readonly secretHash: string;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
  readonly revokedBy: PersonId | null;
  readonly revokedAt: Instant | null;
  /** At most an hour behind. */
  readonly lastUsedAt: Instant | null;
}

export type ApiKeyEvent =
  | { readonly type: 'api-key-made'; readonly key: ApiKey }
  | { readonly type: 'api-key-revoked'; readonly by: PersonId; readonly at: Instant };

export type ApiKeyRejection = 'name-taken' | 'key-revoked-already';

/** A system whose key was checked at the edge: it may send into this program and do nothing else. */
export interface KeySource {
  readonly tenantId: TenantId;
  readonly programId: ProgramId;
  readonly apiKeyId: ApiKeyId;
}

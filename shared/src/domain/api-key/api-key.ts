import type { Instant } from '../../lib/instant.js';
import type { ApiKeyId, PersonId, ProgramId, TenantId } from '../../lib/ids.js';

/** A secret that another took the place of: it works beside that one for a while. */
export interface OldSecret {
  /** SHA-256, hex. */
  readonly hash: string;
  readonly endsAt: Instant;
  /** At most an hour behind. */
  readonly lastUsedAt: Instant | null;
}

/** What another system shows to send observations of one program. Of its secrets only hashes are kept. */
export interface ApiKey {
  readonly id: ApiKeyId;
  readonly programId: ProgramId;
  readonly name: string;
  /** SHA-256, hex. */
  readonly secretHash: string;
  readonly secretMadeAt: Instant;
  readonly oldSecret: OldSecret | null;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
  readonly revokedBy: PersonId | null;
  readonly revokedAt: Instant | null;
  /** When the secret was, beside an old one; at most an hour behind. */
  readonly lastUsedAt: Instant | null;
}

export type ApiKeyEvent =
  | { readonly type: 'api-key-made'; readonly key: ApiKey }
  | {
      readonly type: 'api-key-rotated';
      readonly secretHash: string;
      readonly at: Instant;
      /** When the secret before ends. */
      readonly endsAt: Instant;
    }
  | { readonly type: 'api-key-old-secret-stopped'; readonly at: Instant }
  | { readonly type: 'api-key-revoked'; readonly by: PersonId; readonly at: Instant };

export type ApiKeyRejection = 'name-taken' | 'key-revoked-already' | 'stale' | 'old-secret-ended';

/** A system whose key was checked at the edge: it may send into this program and do nothing else. */
export interface KeySource {
  readonly tenantId: TenantId;
  readonly programId: ProgramId;
  readonly apiKeyId: ApiKeyId;
}

export const apiKeyLimits = {
  /** Whoever uses the key has this long to take the new secret over; nothing at all where the old one leaked. */
  overlapHours: 168,
} as const;

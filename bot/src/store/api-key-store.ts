import type { ApiKey, OldSecret } from '@causeway/shared/domain/api-key/api-key.js';
import type { ShownSecret } from '@causeway/shared/domain/api-key/secret-shown.js';
import type { ApiKeyId, PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ApiKeyTable } from '../db/evidence-schema.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

export interface ApiKeyStore {
  get(id: ApiKeyId): Promise<ApiKey | undefined>;
  /** Oldest first, revoked ones too. */
  list(programId: ProgramId): Promise<readonly ApiKey[]>;
  insert(key: ApiKey): void;
  revoke(after: ApiKey): void;
  /** Refused where another secret has taken the place of the one before. */
  saveSecrets(before: ApiKey, after: ApiKey): void;
  noteUse(id: ApiKeyId, secret: ShownSecret, at: Instant): void;
}

type OldSecretColumns = Pick<ApiKeyTable, 'old_secret_hash' | 'old_ends_at' | 'old_used_at'>;

/** Together or not at all. */
export function toOldSecret({
  old_secret_hash: hash,
  old_ends_at: endsAt,
  old_used_at: lastUsedAt,
}: OldSecretColumns): OldSecret | null {
  return hash === null || endsAt === null ? null : { hash, endsAt, lastUsedAt };
}

function oldSecretColumns(oldSecret: OldSecret | null): OldSecretColumns {
  return {
    old_secret_hash: oldSecret?.hash ?? null,
    old_ends_at: oldSecret?.endsAt ?? null,
    old_used_at: oldSecret?.lastUsedAt ?? null,
  };
}

type Of = { tenantId: string };

const getKey = statement<Of & { apiKeyId: string }>()((db, arg) =>
  db
    .selectFrom('api_key')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('api_key_id', '=', arg('apiKeyId'))
    .compile(),
);

const listKeys = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('api_key')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('api_key_id')
    .compile(),
);

const revokeKey = statement<
  Of & { apiKeyId: string; revokedById: string | null; revokedAt: number | null }
>()((db, arg) =>
  db
    .updateTable('api_key')
    .set({ revoked_by_id: arg('revokedById'), revoked_at: arg('revokedAt') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('api_key_id', '=', arg('apiKeyId'))
    .where('revoked_at', 'is', null)
    .compile(),
);

const saveSecrets = statement<
  Of & {
    apiKeyId: string;
    secretBefore: string;
    secretHash: string;
    secretMadeAt: number;
    oldSecretHash: string | null;
    oldEndsAt: number | null;
    oldUsedAt: number | null;
    lastUsedAt: number | null;
  }
>()((db, arg) =>
  db
    .updateTable('api_key')
    .set({
      secret_hash: arg('secretHash'),
      secret_made_at: arg('secretMadeAt'),
      old_secret_hash: arg('oldSecretHash'),
      old_ends_at: arg('oldEndsAt'),
      old_used_at: arg('oldUsedAt'),
      last_used_at: arg('lastUsedAt'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('api_key_id', '=', arg('apiKeyId'))
    .where('secret_hash', '=', arg('secretBefore'))
    .where('revoked_at', 'is', null)
    .compile(),
);

const noteUse = statement<Of & { apiKeyId: string; lastUsedAt: number }>()((db, arg) =>
  db
    .updateTable('api_key')
    .set({ last_used_at: arg('lastUsedAt') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('api_key_id', '=', arg('apiKeyId'))
    .compile(),
);

const noteOldUse = statement<Of & { apiKeyId: string; oldUsedAt: number }>()((db, arg) =>
  db
    .updateTable('api_key')
    .set({ old_used_at: arg('oldUsedAt') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('api_key_id', '=', arg('apiKeyId'))
    .where('old_secret_hash', 'is not', null)
    .compile(),
);

function toKey(row: ApiKeyTable): ApiKey {
  return {
    id: row.api_key_id as ApiKeyId,
    programId: row.program_id as ProgramId,
    name: row.name,
    secretHash: row.secret_hash,
    secretMadeAt: row.secret_made_at ?? row.made_at,
    oldSecret: toOldSecret(row),
    madeBy: row.made_by_id as PersonId,
    madeAt: row.made_at,
    revokedBy: row.revoked_by_id as PersonId | null,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  };
}

export function createApiKeyStore(session: Session): ApiKeyStore {
  return {
    async get(id) {
      const row = await session.one(getKey, { apiKeyId: id });
      return row && toKey(row);
    },
    list: async (programId) => (await session.all(listKeys, { programId })).map(toKey),
    insert(key) {
      session.insert('api_key', {
        tenant_id: session.tenantId,
        api_key_id: key.id,
        program_id: key.programId,
        name: key.name,
        secret_hash: key.secretHash,
        made_by_id: key.madeBy,
        made_at: key.madeAt,
        revoked_by_id: key.revokedBy,
        revoked_at: key.revokedAt,
        last_used_at: key.lastUsedAt,
        secret_made_at: key.secretMadeAt,
        ...oldSecretColumns(key.oldSecret),
      });
    },
    revoke({ id, revokedBy, revokedAt }) {
      session.changeOne(revokeKey, { apiKeyId: id, revokedById: revokedBy, revokedAt });
    },
    saveSecrets(before, { id, secretHash, secretMadeAt, oldSecret, lastUsedAt }) {
      session.changeOne(saveSecrets, {
        apiKeyId: id,
        secretBefore: before.secretHash,
        secretHash,
        secretMadeAt,
        oldSecretHash: oldSecret?.hash ?? null,
        oldEndsAt: oldSecret?.endsAt ?? null,
        oldUsedAt: oldSecret?.lastUsedAt ?? null,
        lastUsedAt,
      });
    },
    noteUse(id, secret, at) {
      if (secret === 'old') session.change(noteOldUse, { apiKeyId: id, oldUsedAt: at });
      else session.change(noteUse, { apiKeyId: id, lastUsedAt: at });
    },
  };
}

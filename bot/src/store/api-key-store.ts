import type { ApiKey } from '@causeway/shared/domain/api-key/api-key.js';
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
  noteUse(id: ApiKeyId, at: Instant): void;
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

const noteUse = statement<Of & { apiKeyId: string; lastUsedAt: number }>()((db, arg) =>
  db
    .updateTable('api_key')
    .set({ last_used_at: arg('lastUsedAt') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('api_key_id', '=', arg('apiKeyId'))
    .compile(),
);

function toKey(row: ApiKeyTable): ApiKey {
  return {
    id: row.api_key_id as ApiKeyId,
    programId: row.program_id as ProgramId,
    name: row.name,
    secretHash: row.secret_hash,
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
      });
    },
    revoke({ id, revokedBy, revokedAt }) {
      session.changeOne(revokeKey, { apiKeyId: id, revokedById: revokedBy, revokedAt });
    },
    noteUse: (id, at) => session.change(noteUse, { apiKeyId: id, lastUsedAt: at }),
  };
}

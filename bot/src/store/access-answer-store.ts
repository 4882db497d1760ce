import type { ApiKey } from '@causeway/shared/domain/api-key/api-key.js';
import type {
  InvitationOutcome,
  Participant,
  Provenance,
} from '@causeway/shared/domain/participant/participant.js';
import type { ApiKeyId, PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import { toOldSecret } from './api-key-store.js';
import type { Session } from './session.js';

/** What a tool that asks for access shows, against what is there now. */
interface AskingKey extends Pick<
  ApiKey,
  'programId' | 'secretHash' | 'oldSecret' | 'revokedAt' | 'lastUsedAt'
> {
  /** Null where the program has no stage yet. */
  readonly accessVersion: number | null;
}

/** What counts of a participant for whether they are let in. */
type Listed = Pick<Participant, 'ring' | 'provenance' | 'invitation' | 'leftAt'>;

export interface AccessAnswerStore {
  /** Key and version in one read, for it is asked before everything somebody does with a tool. */
  askingKey(id: ApiKeyId): Promise<AskingKey | undefined>;
  version(programId: ProgramId): Promise<number | null>;
  listed(programId: ProgramId, personKey: PersonKey): Promise<Listed | undefined>;
}

const getAskingKey = statement<{ tenantId: string; apiKeyId: string }>()((db, arg) =>
  db
    .selectFrom('api_key')
    .leftJoin('stage', (join) =>
      join
        .onRef('stage.tenant_id', '=', 'api_key.tenant_id')
        .onRef('stage.program_id', '=', 'api_key.program_id'),
    )
    .select([
      'api_key.program_id',
      'api_key.secret_hash',
      'api_key.revoked_at',
      'api_key.last_used_at',
      'api_key.old_secret_hash',
      'api_key.old_ends_at',
      'api_key.old_used_at',
      'stage.access_version',
    ])
    .where('api_key.tenant_id', '=', arg('tenantId'))
    .where('api_key.api_key_id', '=', arg('apiKeyId'))
    .compile(),
);

const getVersion = statement<{ tenantId: string; programId: string }>()((db, arg) =>
  db
    .selectFrom('stage')
    .select('access_version')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const getListed = statement<{ tenantId: string; programId: string; personKey: string }>()(
  (db, arg) =>
    db
      .selectFrom('participant')
      .select(['ring', 'provenance', 'invitation', 'left_at'])
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .where('person_key', '=', arg('personKey'))
      .compile(),
);

export function createAccessAnswerStore(session: Session): AccessAnswerStore {
  return {
    async askingKey(id) {
      const row = await session.kept({ name: `asking-key ${id}` }, (kept) =>
        kept.one(getAskingKey, { apiKeyId: id }),
      );
      if (!row) return undefined;
      return {
        programId: row.program_id as ProgramId,
        secretHash: row.secret_hash,
        oldSecret: toOldSecret(row),
        revokedAt: row.revoked_at,
        lastUsedAt: row.last_used_at,
        accessVersion: row.access_version,
      };
    },
    async version(programId) {
      return (await session.one(getVersion, { programId }))?.access_version ?? null;
    },
    async listed(programId, personKey) {
      const row = await session.kept({ name: `listed ${programId} ${personKey}` }, (kept) =>
        kept.one(getListed, { programId, personKey }),
      );
      return (
        row && {
          ring: row.ring,
          provenance: row.provenance as Provenance,
          invitation: row.invitation as InvitationOutcome,
          leftAt: row.left_at,
        }
      );
    },
  };
}

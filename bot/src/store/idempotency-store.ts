import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Database } from '../db/database.js';
import { sql } from 'kysely';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

interface IdempotencyRecord {
  readonly scope: string;
  readonly key: string;
  readonly requestHash: string;
  readonly response: unknown;
  readonly createdAt: Instant;
}

export interface IdempotencyStore {
  get(
    scope: string,
    key: string,
  ): Promise<{ readonly requestHash: string; readonly response: unknown } | undefined>;
  /** A key is taken once in its scope; whoever comes second runs again and finds the first answer. */
  insert(record: IdempotencyRecord): void;
}

type Of = { tenantId: string };

const getRecord = statement<Of & { scope: string; requestKey: string }>()((db, arg) =>
  db
    .selectFrom('idempotency')
    .select(['request_hash', 'response_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('scope', '=', arg('scope'))
    .where('request_key', '=', arg('requestKey'))
    .compile(),
);

/** A bare string or null is no JSON document to SQL Server, so the answer lies in an envelope. */
interface Envelope {
  readonly response: unknown;
}

export function createIdempotencyStore(session: Session): IdempotencyStore {
  return {
    async get(scope, key) {
      const row = await session.one(getRecord, { scope, requestKey: key });
      if (!row) return undefined;
      const { response } = fromJson<Envelope>(row.response_json);
      return { requestHash: row.request_hash, response };
    },
    insert(record) {
      const envelope: Envelope = { response: record.response };
      session.insert('idempotency', {
        tenant_id: session.tenantId,
        scope: record.scope,
        request_key: record.key,
        request_hash: record.requestHash,
        response_json: JSON.stringify(envelope),
        created_at: record.createdAt,
      });
    },
  };
}

const nextTenant = statement<Of>()((db, arg) =>
  db
    .selectFrom('idempotency')
    .select((eb) => eb.fn.min('tenant_id').as('tenant_id'))
    .where('tenant_id', '>', arg('tenantId'))
    .compile(),
);

const deleteOld = statement<Of & { createdAt: number; limit: number }>()((db, arg, dialect) =>
  sql<{ request_key: string }>`
    delete from idempotency ${dialect.outputBefore('deleted', ['request_key'])}
    where tenant_id = ${arg('tenantId')} and created_at < ${arg('createdAt')}
      and request_key in (
        select request_key from idempotency
        where tenant_id = ${arg('tenantId')} and created_at < ${arg('createdAt')}
        order by created_at ${dialect.limit(arg('limit'))}
      )
    ${dialect.outputAfter('idempotency', ['request_key'])}`.compile(db),
);

const slice = 500;

/** In slices, so that no request waits long behind it. Answers how many were dropped. */
export async function pruneIdempotencyBefore(database: Database, at: Instant): Promise<number> {
  let dropped = 0;
  let tenantId = await tenantBehind(database, '');
  while (tenantId) {
    const args = { tenantId, createdAt: at, limit: slice };
    const rows = await database.run(deleteOld.bind(database.dialect, args));
    dropped += rows.length;
    if (rows.length < slice) tenantId = await tenantBehind(database, tenantId);
  }
  return dropped;
}

async function tenantBehind(database: Database, tenantId: string): Promise<string | null> {
  const rows = await database.read(nextTenant.bind(database.dialect, { tenantId }));
  return rows[0]?.tenant_id ?? null;
}

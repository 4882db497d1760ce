import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import type { PersonId, SnapshotId, TenantId } from '@causeway/shared/lib/ids.js';
import type { SnapshotTable } from '../db/approval-schema.js';
import type { ReadableDatabase } from '../db/database.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

/** Written once and never altered. */
export interface SnapshotStore {
  get(id: SnapshotId): Promise<Snapshot | undefined>;
  /** The text whose SHA-256 is the hash. */
  textOf(id: SnapshotId): Promise<string | undefined>;
  /** The last one of the program that was taken before this one. */
  before(snapshot: Snapshot): Promise<Snapshot | undefined>;
  /** Who had a hand in each of these. */
  measuredBy(ids: readonly SnapshotId[]): Promise<ReadonlyMap<SnapshotId, readonly PersonId[]>>;
  insert(snapshot: Snapshot): void;
}

type Of = { tenantId: string };

const getSnapshot = statement<Of & { snapshotId: string }>()((db, arg) =>
  db
    .selectFrom('snapshot')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('snapshot_id', '=', arg('snapshotId'))
    .compile(),
);

const getSnapshotBefore = statement<
  Of & { programId: string; takenAt: number; snapshotId: string; limit: number }
>()((db, arg, dialect) =>
  db
    .selectFrom('snapshot')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('taken_at', '<=', arg('takenAt'))
    .where((eb) =>
      eb.or([eb('taken_at', '<', arg('takenAt')), eb('snapshot_id', '<', arg('snapshotId'))]),
    )
    .orderBy('taken_at', 'desc')
    .orderBy('snapshot_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const listMeasurers = statementForIds<Of>()((db, arg, ids) =>
  db
    .selectFrom('snapshot')
    .select(['snapshot_id', 'measured_by_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('snapshot_id', 'in', ids)
    .compile(),
);

const allSnapshots = statement<Record<string, never>>()((db) =>
  db
    .selectFrom('snapshot')
    .select(['tenant_id', 'snapshot_id'])
    .orderBy('tenant_id')
    .orderBy('taken_at')
    .orderBy('snapshot_id')
    .compile(),
);

/** Of every tenant, oldest first. */
export async function listSnapshots(
  database: ReadableDatabase,
): Promise<readonly { readonly tenantId: TenantId; readonly snapshotId: SnapshotId }[]> {
  const rows = await database.read(allSnapshots.bind(database.dialect, {}));
  return rows.map((row) => ({
    tenantId: row.tenant_id as TenantId,
    snapshotId: row.snapshot_id as SnapshotId,
  }));
}

function toSnapshot(row: SnapshotTable): Snapshot {
  return {
    id: row.snapshot_id as SnapshotId,
    body: fromJson(row.body_json),
    hash: row.hash,
    takenBy: row.taken_by_id as PersonId,
    measuredBy: fromJson(row.measured_by_json),
  };
}

export function createSnapshotStore(session: Session): SnapshotStore {
  return {
    async get(id) {
      return session.kept({ name: `snapshot ${id}` }, async (kept) => {
        const row = await kept.one(getSnapshot, { snapshotId: id });
        return row && toSnapshot(row);
      });
    },
    textOf: async (id) => (await session.one(getSnapshot, { snapshotId: id }))?.body_json,
    async before({ id, body }) {
      const { programId, takenAt } = body;
      const place = { programId, takenAt, snapshotId: id, limit: 1 };
      return session.kept({ name: `snapshot before ${id}` }, async (kept) => {
        const row = await kept.one(getSnapshotBefore, place);
        return row && toSnapshot(row);
      });
    },
    async measuredBy(ids) {
      const rows = await listMeasurers(session, [...new Set(ids)], {});
      return new Map(
        rows.map((row) => [
          row.snapshot_id as SnapshotId,
          fromJson<readonly PersonId[]>(row.measured_by_json),
        ]),
      );
    },
    insert({ id, body, hash, takenBy, measuredBy }) {
      session.insert('snapshot', {
        tenant_id: session.tenantId,
        snapshot_id: id,
        program_id: body.programId,
        transition: transitionKey(body.transition),
        taken_at: body.takenAt,
        taken_by_id: takenBy,
        measured_by_json: JSON.stringify(measuredBy),
        body_json: canonicalJson(body),
        hash,
      });
    },
  };
}

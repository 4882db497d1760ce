import type { Disposition } from '@causeway/shared/domain/disposition/disposition.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { DispositionTable } from '../db/stage-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface DispositionStore {
  get(useCaseId: UseCaseId, segment: string): Promise<Disposition | undefined>;
  /** By use case and segment. */
  list(programId: ProgramId): Promise<readonly Disposition[]>;
  insert(disposition: Disposition): void;
  save(before: Disposition, after: Disposition): void;
}

type Of = { tenantId: string };

const columns = ['version', 'disposition_json'] as const;

const getDisposition = statement<Of & { useCaseId: string; segmentKey: string }>()((db, arg) =>
  db
    .selectFrom('disposition')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .where('segment_key', '=', arg('segmentKey'))
    .compile(),
);

const listDispositions = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('disposition')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('use_case_id')
    .orderBy('segment_key')
    .compile(),
);

const updateDisposition = statement<
  Of & {
    useCaseId: string;
    segmentKey: string;
    version: number;
    nextVersion: number;
    disposition: string;
  }
>()((db, arg) =>
  db
    .updateTable('disposition')
    .set({ version: arg('nextVersion'), disposition_json: arg('disposition') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .where('segment_key', '=', arg('segmentKey'))
    .where('version', '=', arg('version'))
    .compile(),
);

function keyOf(segment: string): string {
  return segment.trim().toLowerCase();
}

function toDisposition(row: Pick<DispositionTable, 'version' | 'disposition_json'>): Disposition {
  return { ...fromJson<Disposition>(row.disposition_json), version: row.version };
}

export function createDispositionStore(session: Session): DispositionStore {
  return {
    async get(useCaseId, segment) {
      const row = await session.one(getDisposition, { useCaseId, segmentKey: keyOf(segment) });
      return row && toDisposition(row);
    },
    list: async (programId) =>
      (await session.all(listDispositions, { programId })).map(toDisposition),
    insert(disposition) {
      session.insert('disposition', {
        tenant_id: session.tenantId,
        use_case_id: disposition.useCaseId,
        segment_key: keyOf(disposition.segment),
        version: disposition.version,
        program_id: disposition.programId,
        disposition_json: JSON.stringify(disposition),
      });
    },
    save(before, after) {
      session.changeOne(updateDisposition, {
        useCaseId: before.useCaseId,
        segmentKey: keyOf(before.segment),
        version: before.version,
        nextVersion: before.version + 1,
        disposition: JSON.stringify(after),
      });
    },
  };
}

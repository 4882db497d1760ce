import type { Workload } from '@causeway/shared/domain/use-case/workload.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface WorkloadStore {
  get(programId: ProgramId): Promise<Workload | undefined>;
  insert(workload: Workload): void;
  save(before: Workload, after: Workload): void;
}

type OfProgram = { tenantId: string; programId: string };

const getWorkload = statement<OfProgram>()((db, arg) =>
  db
    .selectFrom('workload')
    .select(['version', 'workload_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const updateWorkload = statement<
  OfProgram & { version: number; nextVersion: number; workload: string }
>()((db, arg) =>
  db
    .updateTable('workload')
    .set({ version: arg('nextVersion'), workload_json: arg('workload') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('version', '=', arg('version'))
    .compile(),
);

export function createWorkloadStore(session: Session): WorkloadStore {
  return {
    async get(programId) {
      const row = await session.one(getWorkload, { programId });
      return row && { ...fromJson<Workload>(row.workload_json), version: row.version };
    },
    insert(workload) {
      session.insert('workload', {
        tenant_id: session.tenantId,
        program_id: workload.programId,
        version: workload.version,
        workload_json: JSON.stringify(workload),
      });
    },
    save(before, after) {
      session.changeOne(updateWorkload, {
        programId: before.programId,
        version: before.version,
        nextVersion: before.version + 1,
        workload: JSON.stringify(after),
      });
    },
  };
}

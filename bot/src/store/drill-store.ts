import type { DrillId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Drill } from '@causeway/shared/domain/drill/drill.js';
import type { DrillTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface DrillStore {
  get(id: DrillId): Promise<Drill | undefined>;
  insert(drill: Drill): void;
  save(before: Drill, after: Drill): void;
  /** Newest first. */
  listOfUseCase(useCaseId: UseCaseId, limit: number): Promise<readonly Drill[]>;
}

type Of = { tenantId: string };

const getDrill = statement<Of & { drillId: string }>()((db, arg) =>
  db
    .selectFrom('drill')
    .select(['version', 'drill_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('drill_id', '=', arg('drillId'))
    .compile(),
);

const listDrills = statement<Of & { useCaseId: string; limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('drill')
    .select(['version', 'drill_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .orderBy('started_at', 'desc')
    .orderBy('drill_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const updateDrill = statement<
  Of & { drillId: string; version: number; nextVersion: number; drill: string }
>()((db, arg) =>
  db
    .updateTable('drill')
    .set({ version: arg('nextVersion'), drill_json: arg('drill') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('drill_id', '=', arg('drillId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toDrill(row: Pick<DrillTable, 'version' | 'drill_json'>): Drill {
  return { ...fromJson<Drill>(row.drill_json), version: row.version };
}

export function createDrillStore(session: Session): DrillStore {
  return {
    async get(id) {
      const row = await session.one(getDrill, { drillId: id });
      return row && toDrill(row);
    },
    insert(drill) {
      session.insert('drill', {
        tenant_id: session.tenantId,
        drill_id: drill.id,
        version: drill.version,
        use_case_id: drill.useCaseId,
        started_at: drill.startedAt,
        drill_json: JSON.stringify(drill),
      });
    },
    save(before, after) {
      session.changeOne(updateDrill, {
        drillId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        drill: JSON.stringify(after),
      });
    },
    listOfUseCase: async (useCaseId, limit) =>
      (await session.all(listDrills, { useCaseId, limit })).map(toDrill),
  };
}

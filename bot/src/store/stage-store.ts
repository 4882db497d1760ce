import type { Stage } from '@causeway/shared/domain/program/stage.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { StageTable } from '../db/stage-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

export interface StageStore {
  get(programId: ProgramId): Promise<Stage | undefined>;
  list(programIds: readonly ProgramId[]): Promise<readonly Stage[]>;
  listOfLead(leadId: PersonId): Promise<readonly Stage[]>;
  insert(stage: Stage): void;
  save(before: Stage, after: Stage): void;
  /**
   * Something beside the stage changed who may use what. Refused where the stage has moved since it
   * was read, for what was decided on it may be different now.
   */
  touch(stage: Stage): void;
}

type Of = { tenantId: string };

const columns = ['version', 'stage_json'] as const;

const getStage = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('stage')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const listStages = statementForIds<Of>()((db, arg, ids) =>
  db
    .selectFrom('stage')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', 'in', ids)
    .orderBy('program_id')
    .compile(),
);

const listOfLead = statement<Of & { leadId: string }>()((db, arg) =>
  db
    .selectFrom('stage')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('lead_id', '=', arg('leadId'))
    .orderBy('program_id')
    .compile(),
);

const updateStage = statement<
  Of & {
    programId: string;
    version: number;
    nextVersion: number;
    leadId: string | null;
    phase: string;
    stage: string;
  }
>()((db, arg) =>
  db
    .updateTable('stage')
    .set((eb) => ({
      version: arg('nextVersion'),
      access_version: eb('access_version', '+', eb.lit(1)),
      lead_id: arg('leadId'),
      phase: arg('phase'),
      stage_json: arg('stage'),
    }))
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('version', '=', arg('version'))
    .compile(),
);

const touchStage = statement<Of & { programId: string; version: number }>()((db, arg) =>
  db
    .updateTable('stage')
    .set((eb) => ({ access_version: eb('access_version', '+', eb.lit(1)) }))
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toStage(row: Pick<StageTable, 'version' | 'stage_json'>): Stage {
  return { ...fromJson<Stage>(row.stage_json), version: row.version };
}

export function createStageStore(session: Session): StageStore {
  return {
    async get(programId) {
      const row = await session.one(getStage, { programId });
      return row && toStage(row);
    },
    list: async (programIds) => (await listStages(session, programIds, {})).map(toStage),
    listOfLead: async (leadId) => (await session.all(listOfLead, { leadId })).map(toStage),
    insert(stage) {
      session.insert('stage', {
        tenant_id: session.tenantId,
        program_id: stage.programId,
        version: stage.version,
        access_version: 1,
        lead_id: stage.leadId,
        phase: stage.phase,
        stage_json: JSON.stringify(stage),
      });
    },
    save(before, after) {
      session.changeOne(updateStage, {
        programId: before.programId,
        version: before.version,
        nextVersion: before.version + 1,
        leadId: after.leadId,
        phase: after.phase,
        stage: JSON.stringify(after),
      });
    },
    touch: ({ programId, version }) => session.changeOne(touchStage, { programId, version }),
  };
}

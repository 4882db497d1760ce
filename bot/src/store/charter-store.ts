import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import type { CharterTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

export interface CharterStore {
  get(useCaseId: UseCaseId): Promise<Charter | undefined>;
  list(useCaseIds: readonly UseCaseId[]): Promise<readonly Charter[]>;
  insert(charter: Charter): void;
  save(before: Charter, after: Charter): void;
}

type Of = { tenantId: string };

const getCharter = statement<Of & { useCaseId: string }>()((db, arg) =>
  db
    .selectFrom('charter')
    .select(['version', 'charter_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .compile(),
);

const listCharters = statementForIds<Of>()((db, arg, ids) =>
  db
    .selectFrom('charter')
    .select(['version', 'charter_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', 'in', ids)
    .orderBy('use_case_id')
    .compile(),
);

const updateCharter = statement<
  Of & {
    useCaseId: string;
    version: number;
    nextVersion: number;
    programId: string;
    charter: string;
  }
>()((db, arg) =>
  db
    .updateTable('charter')
    .set({
      version: arg('nextVersion'),
      program_id: arg('programId'),
      charter_json: arg('charter'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toCharter(row: Pick<CharterTable, 'version' | 'charter_json'>): Charter {
  return { ...fromJson<Charter>(row.charter_json), version: row.version };
}

export function createCharterStore(session: Session): CharterStore {
  return {
    async get(useCaseId) {
      const row = await session.one(getCharter, { useCaseId });
      return row && toCharter(row);
    },
    list: async (useCaseIds) => (await listCharters(session, useCaseIds, {})).map(toCharter),
    insert(charter) {
      session.insert('charter', {
        tenant_id: session.tenantId,
        use_case_id: charter.useCaseId,
        version: charter.version,
        program_id: charter.programId,
        charter_json: JSON.stringify(charter),
      });
    },
    save(before, after) {
      session.changeOne(updateCharter, {
        useCaseId: before.useCaseId,
        version: before.version,
        nextVersion: before.version + 1,
        programId: after.programId,
        charter: JSON.stringify(after),
      });
    },
  };
}

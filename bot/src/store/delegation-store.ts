import type { Delegation } from '@causeway/shared/domain/approval/delegation.js';
import type { DelegationId, PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { DelegationTable } from '../db/approval-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

export interface DelegationStore {
  get(id: DelegationId): Promise<Delegation | undefined>;
  /** In the order they were recorded, whatever became of them. */
  list(programId: ProgramId): Promise<readonly Delegation[]>;
  listOf(programIds: readonly ProgramId[]): Promise<readonly Delegation[]>;
  /** What was ever handed to this person, in any program. */
  listTo(personId: PersonId): Promise<readonly Delegation[]>;
  insert(delegation: Delegation): void;
  save(before: Delegation, after: Delegation): void;
}

type Of = { tenantId: string };

const columns = ['version', 'delegation_json'] as const;

const getDelegation = statement<Of & { delegationId: string }>()((db, arg) =>
  db
    .selectFrom('delegation')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('delegation_id', '=', arg('delegationId'))
    .compile(),
);

const listDelegations = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('delegation')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('delegation_id')
    .compile(),
);

const listDelegationsOf = statementForIds<Of>()((db, arg, ids) =>
  db
    .selectFrom('delegation')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', 'in', ids)
    .orderBy('program_id')
    .orderBy('delegation_id')
    .compile(),
);

const listDelegationsTo = statement<Of & { toId: string }>()((db, arg) =>
  db
    .selectFrom('delegation')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('to_id', '=', arg('toId'))
    .orderBy('delegation_id')
    .compile(),
);

const updateDelegation = statement<
  Of & { delegationId: string; version: number; nextVersion: number; delegation: string }
>()((db, arg) =>
  db
    .updateTable('delegation')
    .set({ version: arg('nextVersion'), delegation_json: arg('delegation') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('delegation_id', '=', arg('delegationId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toDelegation(row: Pick<DelegationTable, 'version' | 'delegation_json'>): Delegation {
  return { ...fromJson<Delegation>(row.delegation_json), version: row.version };
}

export function createDelegationStore(session: Session): DelegationStore {
  return {
    async get(id) {
      const row = await session.one(getDelegation, { delegationId: id });
      return row && toDelegation(row);
    },
    list: async (programId) =>
      (await session.all(listDelegations, { programId })).map(toDelegation),
    listOf: async (programIds) =>
      (await listDelegationsOf(session, programIds, {})).map(toDelegation),
    listTo: async (personId) =>
      (await session.all(listDelegationsTo, { toId: personId })).map(toDelegation),
    insert(delegation) {
      session.insert('delegation', {
        tenant_id: session.tenantId,
        delegation_id: delegation.id,
        version: delegation.version,
        program_id: delegation.programId,
        from_id: delegation.from,
        to_id: delegation.to,
        until_at: delegation.untilAt,
        delegation_json: JSON.stringify(delegation),
      });
    },
    save(before, after) {
      session.changeOne(updateDelegation, {
        delegationId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        delegation: JSON.stringify(after),
      });
    },
  };
}

import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { isLive } from '@causeway/shared/domain/approval/approval.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { ApprovalId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { ApprovalTable } from '../db/approval-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

export interface ApprovalStore {
  get(id: ApprovalId): Promise<Approval | undefined>;
  /** Newest first. */
  list(programId: ProgramId, limit: number): Promise<readonly Approval[]>;
  /** Open or granted: at most one a transition. */
  listLive(programId: ProgramId): Promise<readonly Approval[]>;
  listLiveOf(programIds: readonly ProgramId[]): Promise<readonly Approval[]>;
  listAllLive(): Promise<readonly Approval[]>;
  insert(approval: Approval): void;
  save(before: Approval, after: Approval): void;
}

type Of = { tenantId: string };

const columns = ['version', 'approval_json'] as const;

const getApproval = statement<Of & { approvalId: string }>()((db, arg) =>
  db
    .selectFrom('approval')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('approval_id', '=', arg('approvalId'))
    .compile(),
);

const listApprovals = statement<Of & { programId: string; limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('approval')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('requested_at', 'desc')
    .orderBy('approval_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const listLiveApprovals = statementForIds<Of>()((db, arg, ids) =>
  db
    .selectFrom('approval')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', 'in', ids)
    .where('live_transition', 'is not', null)
    .orderBy('program_id')
    .orderBy('live_transition')
    .compile(),
);

const listEveryLive = statement<Of>()((db, arg) =>
  db
    .selectFrom('approval')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('live_transition', 'is not', null)
    .orderBy('program_id')
    .orderBy('live_transition')
    .compile(),
);

const updateApproval = statement<
  Of & {
    approvalId: string;
    version: number;
    nextVersion: number;
    state: string;
    liveTransition: string | null;
    approval: string;
  }
>()((db, arg) =>
  db
    .updateTable('approval')
    .set({
      version: arg('nextVersion'),
      state: arg('state'),
      live_transition: arg('liveTransition'),
      approval_json: arg('approval'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('approval_id', '=', arg('approvalId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toApproval(row: Pick<ApprovalTable, 'version' | 'approval_json'>): Approval {
  return { ...fromJson<Approval>(row.approval_json), version: row.version };
}

function liveTransition(approval: Approval): string | null {
  return isLive(approval) ? transitionKey(approval.transition) : null;
}

export function createApprovalStore(session: Session): ApprovalStore {
  const listLiveOf = async (programIds: readonly ProgramId[]) =>
    (await listLiveApprovals(session, programIds, {})).map(toApproval);
  return {
    async get(id) {
      const row = await session.one(getApproval, { approvalId: id });
      return row && toApproval(row);
    },
    list: async (programId, limit) =>
      (await session.all(listApprovals, { programId, limit })).map(toApproval),
    listLive: (programId) => listLiveOf([programId]),
    listLiveOf,
    listAllLive: async () => (await session.all(listEveryLive, {})).map(toApproval),
    insert(approval) {
      session.insert('approval', {
        tenant_id: session.tenantId,
        approval_id: approval.id,
        version: approval.version,
        program_id: approval.programId,
        state: approval.state,
        live_transition: liveTransition(approval),
        requested_at: approval.requestedAt,
        approval_json: JSON.stringify(approval),
      });
    },
    save(before, after) {
      session.changeOne(updateApproval, {
        approvalId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        state: after.state,
        liveTransition: liveTransition(after),
        approval: JSON.stringify(after),
      });
    },
  };
}

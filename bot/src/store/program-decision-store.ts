import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { statement } from '../db/statement.js';
import type { LedgerHistoryEntry } from './ledger-store.js';
import { toHistory } from './ledger-store.js';
import { recordsWithPersonal } from './records-with-personal.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

interface DecisionPage {
  readonly programId: ProgramId;
  /** Where the page before ended. */
  readonly after?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
}

/** What was decided about a program, as it stands on record; the ledger writes where that is. */
export interface ProgramDecisionStore {
  /** Newest first, with the personal values that are still there. */
  page(page: DecisionPage): Promise<readonly LedgerHistoryEntry[]>;
}

type Of = { tenantId: string };

/** SQL Server's DATETIME2 ends with the year 9999. */
const afterEverything = { at: 253_402_300_799_000, id: '' };

const pageDecisions = statement<
  Of & { programId: string; recordedAt: number; recordId: string; limit: number }
>()((db, arg, dialect) =>
  db
    .selectFrom('program_decision')
    .select('record_id')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('recorded_at', '<=', arg('recordedAt'))
    .where((eb) =>
      eb.or([eb('recorded_at', '<', arg('recordedAt')), eb('record_id', '<', arg('recordId'))]),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('record_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const listRecords = statementForIds<Of>()((db, arg, ids) =>
  recordsWithPersonal(db)
    .where('record.tenant_id', '=', arg('tenantId'))
    .where('record.record_id', 'in', ids)
    .compile(),
);

export function createProgramDecisionStore(session: Session): ProgramDecisionStore {
  return {
    async page({ programId, after, limit }) {
      const { at, id } = after ?? afterEverything;
      const place = { programId, recordedAt: at, recordId: id, limit };
      const ids = (await session.all(pageDecisions, place)).map((row) => row.record_id);
      const found = toHistory(await listRecords(session, ids, {}));
      const byId = new Map(found.map((entry) => [entry.id, entry]));
      return ids.flatMap((record) => byId.get(record) ?? []);
    },
  };
}

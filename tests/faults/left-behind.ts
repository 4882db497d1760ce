import path from 'node:path';
import type { Database } from '@causeway/bot/db/database.js';
import { openEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { localLedgerKey } from '@causeway/bot/store/ledger-key-file.js';
import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { verifyLedger } from '@causeway/bot/store/ledger-verify.js';
import { flagStates } from '@causeway/shared/domain/flag/flag.js';
import { demoCompany } from '../harness/demo-company';

/** What a server left in its data folder, as a checker needs it. */
export interface LeftBehind {
  readonly flagIds: readonly string[];
  /** One per record that says a flag was raised: the flag's id. */
  readonly recorded: readonly string[];
  /** One per receipt in somebody's inbox: the flag's id. */
  readonly receipts: readonly string[];
  /** Notices that say they are on their way while nothing in the outbox carries them. */
  readonly noticesOnNoWay: number;
  /** Counter cells that a recount finds different. */
  readonly wrongCounters: number;
  readonly ledger: 'consistent' | 'complete' | `touched at ${string}`;
}

async function column(database: Database, sql: string): Promise<readonly string[]> {
  const rows = await database.read<{ value: string }>({ sql, parameters: [] });
  return rows.map(({ value }) => value);
}

const rest = 'program_id, use_case_id, reason, severity_rank, reach';
const cells = `tenant_id, state, ${rest}`;
const counted = flagStates.map(
  (state) =>
    `SELECT tenant_id, '${state}' AS state, ${rest}, ${state.replace('-', '_')}_flags AS counted FROM flag_count`,
);
const wrongCounters = `
  SELECT ${cells}, SUM(counted) AS value FROM (
    ${counted.join(' UNION ALL ')}
    UNION ALL
    SELECT ${cells}, -1 AS counted FROM flag
  ) GROUP BY ${cells} HAVING SUM(counted) <> 0`;

const noticesOnNoWay = `
  SELECT notice_id AS value FROM notice WHERE delivery = 'waiting' AND notice_id NOT IN (
    SELECT json_extract(payload_json, '$.noticeId') FROM outbox WHERE kind = 'notice'
  )`;

async function ledgerVerdict(database: Database, folder: string): Promise<LeftBehind['ledger']> {
  const keys = createLedgerKeys(localLedgerKey(folder));
  await sealLedger(database, keys);
  const verdict = await verifyLedger(database, keys, demoCompany.tenant.id);
  return verdict.kind === 'touched'
    ? `touched at ${String(verdict.number ?? verdict.recordId)}`
    : verdict.kind;
}

export async function readLeftBehind(folder: string): Promise<LeftBehind> {
  const database = openEmbeddedDatabase({
    path: path.join(folder, 'causeway.db'),
    clock: Date.now,
  });
  try {
    return {
      flagIds: await column(database, 'SELECT flag_id AS value FROM flag'),
      recorded: await column(
        database,
        "SELECT subject_id AS value FROM ledger_record WHERE type = 'flag-raised'",
      ),
      receipts: await column(
        database,
        "SELECT subject_id AS value FROM notice WHERE kind = 'flag-receipt'",
      ),
      noticesOnNoWay: (await column(database, noticesOnNoWay)).length,
      wrongCounters: (await column(database, wrongCounters)).length,
      ledger: await ledgerVerdict(database, folder),
    };
  } finally {
    await database.close();
  }
}

function onceEach(ids: readonly string[], of: readonly string[]): boolean {
  const seen = new Set(ids);
  return ids.length === of.length && seen.size === ids.length && of.every((id) => seen.has(id));
}

/** What holds whatever was done to the server. Empty when all is well. */
export function faultsLeftBehind(left: LeftBehind): readonly string[] {
  const faults: string[] = [];
  const { flagIds, recorded, receipts } = left;
  if (!onceEach(recorded, flagIds)) {
    faults.push(`${flagIds.length} flags, but ${recorded.length} records of raising one`);
  }
  if (!onceEach(receipts, flagIds)) {
    faults.push(`${flagIds.length} flags, but ${receipts.length} receipts`);
  }
  if (left.noticesOnNoWay > 0) faults.push(`${left.noticesOnNoWay} notices wait for nothing`);
  if (left.wrongCounters > 0) faults.push(`${left.wrongCounters} counters differ from a recount`);
  if (left.ledger.startsWith('touched')) faults.push(`the ledger is ${left.ledger}`);
  return faults;
}

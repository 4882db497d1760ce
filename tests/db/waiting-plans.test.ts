import type { Database } from '@causeway/bot/db/database.js';
import type { Query } from '@causeway/bot/db/query.js';
import { readOnlyStores } from '@causeway/bot/store/commands.js';
import type { Stores } from '@causeway/bot/store/stores.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** How the database would go about everything that `work` reads. */
async function plansOf(work: (stores: Stores) => Promise<unknown>): Promise<readonly string[]> {
  const plans: string[] = [];
  const explaining: Database = {
    ...db.database,
    async read<Row>({ sql, parameters }: Query<Row>): Promise<readonly Row[]> {
      const rows = await db.database.read<{ detail: string }>({
        sql: `EXPLAIN QUERY PLAN ${sql}`,
        parameters,
      });
      plans.push(...rows.map(({ detail }) => detail));
      return [];
    },
  };
  await work(readOnlyStores(explaining, db.keys, db.tenantId));
  return plans.filter((line) => /SEARCH|SCAN|B-TREE/.test(line));
}

it.each<[string, (stores: Stores) => Promise<unknown>, string]>([
  ['sheets in the making', (s) => s.sheets.listDrafts(), 'ix_sheet_draft (tenant_id=?'],
  [
    'entries that are due',
    (s) => s.registers.listDue(9),
    'ix_register_entry_due (tenant_id=? AND due_at',
  ],
  [
    'what people are asked',
    (s) => s.registers.listOfPrograms([newTestId<'program'>()], 'success-answer'),
    'ix_register_entry_kind (tenant_id=? AND program_id=? AND kind=?',
  ],
  [
    'evidence that expires',
    (s) => s.evidence.listExpiring(1, 9),
    'ix_evidence_expiry (tenant_id=? AND expires_at>? AND expires_at<?)',
  ],
  ['exceptions asked for', (s) => s.waivers.listAwaiting(), 'ix_waiver_awaiting (tenant_id=?'],
  [
    'changes proposed',
    (s) => s.gateTemplates.listProposed(),
    'ix_gate_template_change_open (tenant_id=?',
  ],
  ['open questions', (s) => s.approvals.listAllLive(), 'uq_approval_live (tenant_id=?'],
  [
    'who had a hand in snapshots',
    (s) => s.snapshots.measuredBy([newTestId<'snapshot'>()]),
    'sqlite_autoindex_snapshot_1 (tenant_id=? AND snapshot_id=?)',
  ],
  ['how gates stood', (s) => s.gateHealth.list(), 'gate_health USING PRIMARY KEY (tenant_id=?)'],
  [
    'how often somebody was reminded',
    (s) => s.notices.countSent(newTestId<'person'>(), ['sheet-expiry'], 5),
    'notice USING PRIMARY KEY (tenant_id=? AND person_id=? AND created_at>?)',
  ],
  [
    'a page of decisions',
    (s) =>
      s.programDecisions.page({
        programId: newTestId<'program'>(),
        after: { at: 5, id: 'x' },
        limit: 9,
      }),
    'PRIMARY KEY (tenant_id=? AND program_id=? AND recorded_at<?)',
  ],
])('finds %s by one range of one index, in order', async (_what, read, index) => {
  const plan = await plansOf(read);
  expect(plan).toHaveLength(1);
  expect(plan[0]).toContain(index);
});

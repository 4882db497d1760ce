import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listApprovals } from '@causeway/shared/api/approvals.js';
import { getDecisionRecord } from '@causeway/shared/api/decision-records.js';
import { recomputeSnapshot } from '@causeway/shared/api/gates.js';
import { openEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { openForReading } from '@causeway/bot/db/open-database.js';
import { readOnlyStores } from '@causeway/bot/store/commands.js';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { verifyLedger } from '@causeway/bot/store/ledger-verify.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import { homeTenantId, ledgerKeyOfTests } from '../teams-app';
import { snapshotOf, stageOf } from './gate-desk';
import type { ProgramInStory } from './program-in-story';

const tenantId = homeTenantId as TenantId;
const keys = createLedgerKeys({
  id: 'environment',
  secret: Buffer.from(ledgerKeyOfTests, 'hex'),
});

/** Each step with the approval that let it through, and the snapshot that one was given on. */
export async function stepsTaken(program: ProgramInStory) {
  const { office, params } = program;
  const { steps } = await stageOf(program);
  const { approvals } = await office.done('pavel', listApprovals, { params });
  return Promise.all(
    steps.map(async ({ transition, approvalId, snapshotId }) => {
      const approval = approvals.find(({ id }) => id === approvalId);
      const { text, hash } = await snapshotOf(program, snapshotId);
      const recomputed = await office.done('pavel', recomputeSnapshot, { params: { snapshotId } });
      const isOwn = approval?.snapshotId === snapshotId && approval.snapshotHash === hash;
      const isAsHashed = createHash('sha256').update(text).digest('hex') === hash;
      return {
        transition,
        approval: approval?.state,
        snapshot: isOwn && isAsHashed ? 'its own, as hashed' : 'another one',
        numbers: recomputed.verdict,
      };
    }),
  );
}

export async function recordOf({ office, params }: ProgramInStory, approvalId: string) {
  return office.done('pavel', getDecisionRecord, { params: { ...params, approvalId } });
}

/** Everything that was decided has its number, and `npm run ledger:verify` finds nothing touched. */
export async function verifyTheRecord({ office }: ProgramInStory) {
  office.app.startWorkers();
  const dataFolder = office.app.folder;
  const database = await openForReading({ sqlServerUrl: undefined, dataFolder });
  try {
    for (;;) {
      const verdict = await verifyLedger(database, keys, tenantId);
      if (verdict.kind === 'touched' || verdict.notYetSealed === 0) return verdict;
      await sleep(100);
    }
  } finally {
    await database.close();
  }
}

/** What happened to where the program stands, as it is on record. The server is closed by then. */
export async function historyOf({ office, id }: ProgramInStory): Promise<readonly string[]> {
  const file = path.join(office.app.folder, 'causeway.db');
  const database = openEmbeddedDatabase({ path: file, clock: Date.now });
  const entries = await readOnlyStores(database, keys, tenantId).ledger.listOf('stage', id);
  await database.close();
  return entries
    .filter(({ type }) => type.startsWith('stage-'))
    .map(({ type, body }) => {
      const { transition } = body;
      return typeof transition === 'string' ? `${type} ${transition}` : type;
    });
}

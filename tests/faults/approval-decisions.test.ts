import path from 'node:path';
import { openEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { verifyLedger } from '@causeway/bot/store/ledger-verify.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import { GateInHand } from '../harness/gate-in-hand';
import { homeTenantId, ledgerKeyOfTests, TeamsApp } from '../harness/teams-app';
import type { DecisionCounts } from './approval-decisions';
import { decideAtOnce } from './approval-decisions';
import type { DecisionEvent } from './check-decisions';
import { checkDecisions } from './check-decisions';
import { faultRun } from './counts';
import { History } from './history';

const run = faultRun<DecisionCounts>('approval-decisions', {
  short: { approvals: 4, approvers: 50 },
  full: { approvals: 200, approvers: 50 },
});

/** What stands on record, read from what the server left. */
async function onRecord(folder: string) {
  const database = openEmbeddedDatabase({
    path: path.join(folder, 'causeway.db'),
    clock: Date.now,
  });
  const keys = createLedgerKeys({
    id: 'environment',
    secret: Buffer.from(ledgerKeyOfTests, 'hex'),
  });
  await sealLedger(database, keys);
  const verdict = await verifyLedger(database, keys, homeTenantId as TenantId);
  const sql = "SELECT COUNT(*) AS n FROM ledger_record WHERE type = 'approval-verdict-given'";
  const [row] = await database.read<{ n: number }>({ sql, parameters: [] });
  await database.close();
  return { verdicts: Number(row?.n), ledger: verdict.kind };
}

describe('fifty people deciding on the same questions at once', () => {
  it(
    'have one winner for every state, and everybody else is told what happened since',
    async () => {
      const history = new History<DecisionEvent>(run.historyFile);
      const app = await TeamsApp.open(undefined, new GateInHand().evaluate);

      await decideAtOnce(app, run.seed, run.counts, history);
      await app.close();

      const presses = history.events.filter((event) => event.kind === 'pressed');
      const won = presses.filter(({ status }) => status === 200).length;
      expect(checkDecisions(history.events)).toEqual([]);
      expect(presses.length - won).toBeGreaterThan(run.counts.approvals);
      expect(await onRecord(app.folder)).toEqual({ verdicts: won, ledger: 'consistent' });
      await app.remove();
    },
    run.timeoutMs,
  );
});

describe('the checker of decisions', () => {
  type Press = Extract<DecisionEvent, { kind: 'pressed' }>;
  function press(by: string, version: number, change: Partial<Press> = {}): Press {
    const won = { status: 200, code: null, state: null, heldBy: null } as const;
    return { kind: 'pressed', approvalId: 'a', by, version, verdict: 'approve', ...won, ...change };
  }
  const lost = { status: 409, code: 'stale', state: 'granted', heldBy: 'lena' } as const;
  function story(presses: readonly Press[], state: string, said: readonly [string, string][]) {
    const verdicts = said.map(([by, verdict]) => ({ by, verdict }));
    const approval = { version: 2, state, verdicts };
    const asked: DecisionEvent = { kind: 'asked', approvalId: 'a', needed: 1 };
    return [asked, ...presses, { kind: 'ended', approvalId: 'a', approval } as const];
  }
  const yes: [string, string] = ['lena', 'approve'];

  it('is content with one winner, and losers who are told', () => {
    const presses = [press('lena', 1), press('lev', 1, lost)];
    expect(checkDecisions(story(presses, 'granted', [yes]))).toEqual([]);
  });

  it.each<[string, readonly Press[], string, readonly [string, string][]]>([
    ['two winners of one state', [press('lena', 1), press('lev', 1)], 'granted', [yes]],
    [
      'a decision after the end',
      [press('lena', 1), press('lev', 2)],
      'granted',
      [yes, ['lev', 'approve']],
    ],
    ['a word that was lost', [press('lena', 1)], 'open', []],
    ['a word nobody gave', [press('lev', 1, lost)], 'granted', [yes]],
    ['a yes that became a no', [press('lena', 1)], 'rejected', [yes]],
    [
      'a loser who is not told who',
      [press('lena', 1), press('lev', 1, { ...lost, heldBy: null })],
      'granted',
      [yes],
    ],
    [
      'a loser who is told something else',
      [press('lena', 1), press('lev', 1, { ...lost, status: 422 })],
      'granted',
      [yes],
    ],
    [
      'a server that broke',
      [press('lena', 1), press('lev', 1, { ...lost, status: 500 })],
      'granted',
      [yes],
    ],
  ])('finds %s', (_, presses, state, said) => {
    expect(checkDecisions(story(presses, state, said))).not.toEqual([]);
  });
});

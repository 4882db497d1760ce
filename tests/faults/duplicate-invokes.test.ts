import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messagePayload, submitDialog } from '../harness/activities';
import type { Answer } from '../harness/api-client';
import { countRows } from '../harness/count-rows';
import { TeamsApp } from '../harness/teams-app';
import { faultRun } from './counts';
import type { DuplicateCounts } from './duplicate-delivery';
import { History } from './history';

const run = faultRun<DuplicateCounts>('duplicate-invokes', {
  short: { keys: 40, copies: 3, afterRestart: 15 },
  full: { keys: 10_000, copies: 3, afterRestart: 1_000 },
});

interface Delivered {
  readonly nonce: string;
  readonly status: number;
  readonly body: string;
}

/** As Teams repeats an invoke that was not answered in time: the same activity, byte for byte. */
function submitted(nonce: string): object {
  const form = { action: 'send-flag', nonce, otherTool: 'Coach', reason: 'wrong', reach: 'nobody' };
  return submitDialog(form, messagePayload('<p>The renewal date is 31 March.</p>'), {
    id: `invoke-${nonce}`,
  });
}

async function deliverAll(
  app: TeamsApp,
  nonces: readonly string[],
  copies: number,
  history: History<Delivered>,
): Promise<void> {
  const token = await app.channel.token(Date.now());
  for (const nonce of nonces) {
    const asking = { method: 'POST', path: '/api/messages', token, body: submitted(nonce) };
    const answers = await Promise.all(
      Array.from({ length: copies }, (): Promise<Answer> => app.client.ask(asking)),
    );
    answers.forEach(({ status, text }) => history.add({ nonce, status, body: text }));
  }
}

describe('the same invoke delivered several times', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-invokes-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'raises one flag and is answered the same, at once and after a restart',
    async () => {
      const { keys, copies, afterRestart } = run.counts;
      const nonces = Array.from({ length: keys }, (_, at) => `nonce-${run.seed}-${at}`);
      const history = new History<Delivered>(run.historyFile);

      const first = await TeamsApp.open(folder);
      await deliverAll(first, nonces, copies, history);
      await first.close();
      const second = await TeamsApp.open(folder);
      await deliverAll(second, nonces.slice(0, afterRestart), 1, history);
      const rows = countRows(folder);
      await second.close();
      history.flush();

      const answers = new Set(history.events.map(({ status, body }) => `${status} ${body}`));
      expect([...answers]).toHaveLength(1);
      expect([...answers][0]).toMatch(/^200 \{"task":/);
      expect(history.events).toHaveLength(keys * copies + afterRestart);
      expect(rows['flag']).toBe(keys);
      expect(rows['flag_reporter']).toBe(keys);
    },
    run.timeoutMs,
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChildServer } from '../harness/child-server';
import { copyDemo } from '../harness/copy-demo';
import { SeededRandom } from '../harness/seeded-random';
import type { RaisingEvent } from './check-raising';
import { checkRaising } from './check-raising';
import { faultRun } from './counts';
import { History } from './history';
import type { KillCounts } from './kill-during-writes';
import { KillDuringWrites } from './kill-during-writes';
import { readLeftBehind } from './left-behind';

const run = faultRun<KillCounts>('kill-during-writes', {
  short: { kills: 4, requestsPerLife: 60, clients: 8 },
  full: { kills: 200, requestsPerLife: 260, clients: 8 },
});

describe('a server that is killed while it writes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-kill-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'loses nothing it acknowledged, doubles nothing, and keeps record, inbox and counters in step',
    async () => {
      copyDemo(folder);
      const first = await startChildServer(folder);
      await first.stop();
      const before = new Set((await readLeftBehind(folder)).flagIds);
      const history = new History<RaisingEvent>(run.historyFile);
      const kills = new KillDuringWrites(folder, history, new SeededRandom(run.seed));

      await kills.run(run.counts);

      const left = await readLeftBehind(folder);
      expect(checkRaising(history.events, before, left)).toEqual([]);
      expect(history.events.filter(({ kind }) => kind === 'killed')).toHaveLength(run.counts.kills);
    },
    run.timeoutMs,
  );
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChildServer } from '../harness/child-server';
import { copyDemo } from '../harness/copy-demo';
import type { MoveCounts } from './board-moves';
import { moveOnBoards } from './board-moves';
import type { MoveEvent } from './check-moves';
import { checkMoves } from './check-moves';
import { faultRun } from './counts';
import { History } from './history';
import { faultsLeftBehind, readLeftBehind } from './left-behind';

const run = faultRun<MoveCounts>('board-moves', {
  short: { clients: 16, moves: 400, flags: 4 },
  full: { clients: 16, moves: 10_000, flags: 4 },
});

describe('sixteen clients moving the same flags', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-moves-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'have one winner for every version, and nothing that won is lost',
    async () => {
      const history = new History<MoveEvent>(run.historyFile);
      copyDemo(folder);
      const server = await startChildServer(folder);

      await moveOnBoards(server.origin, run.seed, run.counts, history);

      await server.stop();
      const count = (status: number) =>
        history.events.filter((event) => event.kind === 'moved' && event.status === status).length;
      expect(checkMoves(history.events)).toEqual([]);
      expect(faultsLeftBehind(await readLeftBehind(folder))).toEqual([]);
      expect(count(200)).toBeGreaterThan(run.counts.flags);
      expect(count(409)).toBeGreaterThan(0);
    },
    run.timeoutMs,
  );
});

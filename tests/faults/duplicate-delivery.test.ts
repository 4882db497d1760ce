import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApiClient } from '../harness/api-client';
import { startChildServer } from '../harness/child-server';
import { copyDemo } from '../harness/copy-demo';
import { demoPersonId } from '../harness/demo-company';
import type { RaisingEvent } from './check-raising';
import { checkRaising } from './check-raising';
import { faultRun } from './counts';
import type { DuplicateCounts, Sender } from './duplicate-delivery';
import { deliverCopies } from './duplicate-delivery';
import { raising, someFlagPlace } from './flag-writer';
import { History } from './history';
import { readLeftBehind } from './left-behind';

const run = faultRun<DuplicateCounts>('duplicate-delivery', {
  short: { keys: 60, copies: 3, afterRestart: 20 },
  full: { keys: 10_000, copies: 3, afterRestart: 1_000 },
});

async function connect(origin: string): Promise<Sender> {
  const client = new ApiClient(origin, 64);
  const token = await client.signIn(demoPersonId('employee-2'));
  return { client, token, place: await someFlagPlace(client, token) };
}

describe('the same request delivered several times', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-duplicates-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'raises one flag and is answered the same, at once and after a restart',
    async () => {
      const { keys, copies, afterRestart } = run.counts;
      const all = Array.from({ length: keys }, (_, at) => `copy-${run.seed}-${at}`);
      const history = new History<RaisingEvent>(run.historyFile);
      copyDemo(folder);
      const empty = await startChildServer(folder);
      await empty.stop();
      const before = new Set((await readLeftBehind(folder)).flagIds);

      const first = await startChildServer(folder);
      const sender = await connect(first.origin);
      await deliverCopies(sender, all, copies, history);
      sender.client.close();
      await first.kill();
      const second = await startChildServer(folder);
      const again = await connect(second.origin);
      await deliverCopies(again, all.slice(0, afterRestart), 1, history);
      again.client.close();
      await second.stop();
      history.flush();

      const left = await readLeftBehind(folder);
      expect(checkRaising(history.events, before, left)).toEqual([]);
    },
    run.timeoutMs,
  );

  it('is refused when other words come under the same key, and another person may use that key', async () => {
    const server = await startChildServer(folder);
    const { client, token, place } = await connect(server.origin);
    const other = await client.signIn(demoPersonId('employee-1'));
    const asking = raising(place, 'one-key');
    const changed = { ...asking, body: { ...(asking.body as object), reach: 'customer' } };

    const first = await client.ask({ ...asking, token });
    const reused = await client.ask({ ...changed, token });
    const theirs = await client.ask({ ...changed, token: other });

    client.close();
    await server.stop();
    expect(first.status).toBe(200);
    expect(reused.status).toBe(422);
    expect(JSON.parse(reused.text)).toEqual({ code: 'key-reused', facts: {} });
    expect(theirs.status).toBe(200);
  });
});

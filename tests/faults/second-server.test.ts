import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApiClient } from '../harness/api-client';
import { freePort, runServerToEnd, startChildServer } from '../harness/child-server';
import { copyDemo } from '../harness/copy-demo';

describe('a second server on the same embedded database', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-second-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused with a sentence, while the first goes on', async () => {
    copyDemo(folder);
    const first = await startChildServer(folder);
    const client = new ApiClient(first.origin);

    const second = await runServerToEnd({
      CAUSEWAY_MODE: 'local',
      DATA_DIR: folder,
      PORT: String(await freePort()),
    });
    const health = await client.ask({ path: '/healthz' });

    client.close();
    await first.stop();
    expect(second.code).toBe(3);
    expect(second.stderr).toMatch(
      /^Another Causeway server is using the database .*causeway\.db\. Stop it first: [^\n]+\n$/,
    );
    expect(health.status).toBe(200);
  });

  it('starts at once where the first was killed and could not say goodbye', async () => {
    const first = await startChildServer(folder);
    await first.kill();

    const second = await startChildServer(folder);

    expect(await second.stop()).toBe(0);
  });
});

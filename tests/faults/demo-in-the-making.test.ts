import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killWhileMakingTheDemo, startChildServer } from '../harness/child-server';
import { countRows } from '../harness/count-rows';

describe('a server that is killed while it makes the demo', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-making-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves none; the next start makes all of it, and the one after that adds nothing', async () => {
    await killWhileMakingTheDemo(folder);
    expect(existsSync(path.join(folder, 'causeway.db'))).toBe(false);

    await (await startChildServer(folder)).stop();
    const { person, program, flag, observation, approval, ledger_record } = countRows(folder);
    expect({ person, program, flag, approval }).toEqual({
      person: 16,
      program: 3,
      flag: 60,
      approval: 1,
    });

    await (await startChildServer(folder)).stop();
    const again = countRows(folder);
    expect(again).toMatchObject({ person, program, flag, observation, approval });
    expect(again['ledger_record']).toBe(ledger_record);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { betaQuantile, gammaQuantile, logBeta } from '@causeway/shared/statistics/numerics.js';

let folder = '';
let file = '';

function runNode(...args: readonly string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'causeway-numerics-'));
  file = path.join(folder, 'numerics.mjs');
  const { status, stderr } = runNode(path.resolve('infra/dev/bundle-numerics.mjs'), file);
  if (status !== 0) throw new Error(`The numerics could not be bundled: ${stderr}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the numerics an installed server has', () => {
  it('run in a folder without any package and give the same numbers', () => {
    const script = `import(${JSON.stringify(file)}).then(({ betaQuantile, gammaQuantile, logBeta }) =>
      console.log(JSON.stringify([betaQuantile(.05, 2, 3), gammaQuantile(.9, 7), logBeta(3, 9)])))`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });

    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      betaQuantile(0.05, 2, 3),
      gammaQuantile(0.9, 7),
      logBeta(3, 9),
    ]);
  });

  it('import nothing and keep the licences of what is inside', () => {
    const code = readFileSync(file, 'utf8');

    expect(code).not.toMatch(/^import\b|\brequire\(['"`]|\bimport\(['"`]/m);
    expect(code).toMatch(/Licensed under the Apache License, Version 2\.0/);
    expect(code).toMatch(/Boost Software License, Version 1\.0/);
  });

  it('make no code out of texts, which the policy of the tab forbids', () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/\beval\b|\bnew Function\b/);
  });
});

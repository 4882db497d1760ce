import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The full counts run through jest as the short ones do: same code, same checkers, other numbers. */
const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
const names = process.argv.slice(2);

const child = spawn(
  process.execPath,
  [
    jest,
    ...(names.length > 0 ? names.map((name) => `tests/faults/${name}`) : ['tests/faults']),
    '--config',
    path.join(root, 'tests/jest.config.mjs'),
    '--runInBand',
    '--verbose',
    '--selectProjects',
    'node',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    // A group of its own, so that the servers under test end with it.
    detached: true,
    env: { ...process.env, CAUSEWAY_FAULTS: 'full' },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => child.pid !== undefined && process.kill(-child.pid, signal));
const [code] = await once(child, 'exit');
process.exitCode = code ?? 1;

import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './paths.mjs';
import { runTool } from './processes.mjs';
import { Obstacle, run } from './say.mjs';

/** rolldown leaves what it cannot resolve as an import or a require. */
const importsSomething = /^import\b|^export\b.*\bfrom\b|\b(?:require|import)\(['"`]/m;

/**
 * Puts the numerics library into the one file that imports it: it is a development dependency of
 * hundreds of packages, and an installed server has none of them.
 */
export async function bundleNumerics(file = inRoot('shared/dist/statistics/numerics.js')) {
  const config = inRoot('infra/dev/rolldown.config.mjs');
  await runTool('rolldown', ['--config', config, '--file', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // What tsc mapped is no longer there.
  rmSync(`${file}.map`, { force: true });
  if (importsSomething.test(readFileSync(file, 'utf8'))) {
    throw new Obstacle(`${path.relative(root, file)} still imports something.`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? root).href) {
  await run(() => bundleNumerics(process.argv[2]));
}

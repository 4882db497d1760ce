import './require-node.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleNumerics } from './bundle-numerics.mjs';
import { installWhatIsMissing } from './install.mjs';
import { cacheDir, inRoot, root } from './paths.mjs';
import { runTool } from './processes.mjs';
import { run, step } from './say.mjs';

const common = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json', 'shared/src'];

const targets = [
  {
    name: 'Compiling the server',
    sources: [
      ...common,
      'infra/dev/bundle-numerics.mjs',
      'infra/dev/rolldown.config.mjs',
      'shared/tsconfig.json',
      'bot/tsconfig.json',
      'bot/src',
      'tab/tsconfig.json',
      'tab/src',
    ],
    result: 'bot/dist/main.js',
    build: async (isResultThere) => {
      await runTool('tsc', ['-b', ...(isResultThere ? [] : ['--force'])]);
      await bundleNumerics();
    },
  },
  {
    name: 'Building the tab',
    sources: [
      ...common,
      'tab/src',
      'tab/index.html',
      'tab/public',
      'tab/vite.config.ts',
      'tab/package.json',
    ],
    result: 'tab/dist/web/index.html',
    build: () => runTool('vite', ['build', '--logLevel', 'warn'], { cwd: inRoot('tab') }),
  },
];

function filesIn(place) {
  const full = inRoot(place);
  if (!existsSync(full)) return [];
  try {
    return readdirSync(full)
      .toSorted((left, right) => (left < right ? -1 : 1))
      .flatMap((name) => filesIn(path.join(place, name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [place];
    throw error;
  }
}

function hashOf(places) {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap(filesIn)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function stampFile(target) {
  return path.join(
    cacheDir,
    'build',
    `${path.basename(path.dirname(target.result))}-${target.result.split('/')[0]}`,
  );
}

function readStamp(target) {
  const file = stampFile(target);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Builds what changed since the last build that worked. */
export async function buildWhatChanged() {
  for (const target of targets) {
    const isResultThere = existsSync(inRoot(target.result));
    const hash = hashOf(target.sources);
    if (isResultThere && readStamp(target) === hash) continue;
    rmSync(stampFile(target), { force: true });
    await step(target.name, () => target.build(isResultThere));
    mkdirSync(path.dirname(stampFile(target)), { recursive: true });
    writeFileSync(stampFile(target), hash);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? root).href) {
  await run(async () => {
    await installWhatIsMissing();
    await buildWhatChanged();
  });
}

import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const noBrowserSentence =
  'The browser tests need Chromium, Chrome or Edge, and none was found. Install one ' +
  '(Debian and Ubuntu: apt-get install chromium) or name one: CAUSEWAY_BROWSER=/path/to/chrome npm test';

const onPath = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
};

const atPlace = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

function candidates() {
  if (process.env.CAUSEWAY_BROWSER) return [process.env.CAUSEWAY_BROWSER];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const named = onPath[process.platform] ?? [];
  return [
    ...named.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(atPlace[process.platform] ?? []),
  ];
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A launcher may be there without its browser; asking for the version tells. */
async function runs(file, env) {
  if (process.platform === 'win32') return true;
  try {
    await run(file, ['--version'], { timeout: 20_000, env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

/** The packaged browser unpacks its system libraries only where it believes to be in this runtime. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const script = `import chromium from '@sparticuz/chromium';
    const executablePath = await chromium.executablePath();
    console.log(JSON.stringify({
      executablePath, args: chromium.args, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
    }));`;
  const require = createRequire(path.resolve('package.json'));
  try {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: path.dirname(require.resolve('@sparticuz/chromium')),
      env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    const { executablePath, args, LD_LIBRARY_PATH } = JSON.parse(stdout);
    const env = { ...process.env, LD_LIBRARY_PATH, HOME: os.tmpdir() };
    return (await runs(executablePath, env)) ? { executablePath, args, env } : undefined;
  } catch {
    return undefined;
  }
}

/** What playwright-core's launch needs: an installed browser, else the packaged one, else nothing. */
export async function findBrowser() {
  for (const executablePath of candidates()) {
    if (isExecutable(executablePath) && (await runs(executablePath))) {
      const isRoot = process.getuid?.() === 0;
      return { executablePath, args: [...quiet, ...(isRoot ? ['--no-sandbox'] : [])] };
    }
  }
  return packaged();
}

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheDir, inRoot } from './paths.mjs';
import { playgroundConfig } from './playground-config.mjs';
import { runNpm, startChild } from './processes.mjs';
import { say, step } from './say.mjs';

const name = '@microsoft/m365agentsplayground';
const version = '0.2.28';
const home = path.join(cacheDir, 'playground');
const folder = path.join(home, 'node_modules', name);
const cli = path.join(folder, 'cli.js');
const readyTimeoutMs = 30_000;

function installedVersion() {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** Others may bring it at the same time: it is there as a whole or not at all. */
async function installPlayground() {
  mkdirSync(cacheDir, { recursive: true });
  const beside = mkdtempSync(`${home}-`);
  try {
    await runNpm([
      'install',
      '--prefix',
      beside,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=silent',
      `${name}@${version}`,
    ]);
    if (installedVersion() === version) return;
    rmSync(home, { recursive: true, force: true });
    renameSync(beside, home);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Brings the Playground into a folder of its own; answers whether it is there. */
export async function bringPlayground() {
  if (process.env.CAUSEWAY_PLAYGROUND === 'off') {
    say('  Agents Playground: left out, because CAUSEWAY_PLAYGROUND=off.');
    return false;
  }
  if (installedVersion() !== version) {
    say(
      `  Bringing the Microsoft 365 Agents Playground ${version} into .cache/playground. It is Microsoft's, ` +
        'under Microsoft pre-release licence terms (evaluation only, no redistribution); ' +
        'CAUSEWAY_PLAYGROUND=off declines it.',
    );
    try {
      await step('Installing the Playground', installPlayground);
    } catch {
      say('  The Playground could not be had; everything else runs without it.');
      return false;
    }
  }
  say(
    `  Agents Playground ${version}: licence terms in ${path.relative(inRoot(), folder)}/LICENSE`,
  );
  return existsSync(cli);
}

/** Starts one Playground as one person; its own output goes to a file, for it is chatty. */
export function startPlayground({ person, port, botPort, workDir }) {
  mkdirSync(workDir, { recursive: true });
  writeFileSync(path.join(workDir, '.m365agentsplayground.yml'), playgroundConfig(person));
  const log = openSync(path.join(workDir, 'output.log'), 'w');
  const preload = pathToFileURL(inRoot('infra/dev/loopback-only.mjs')).href;
  const args = [
    'start',
    '--app-endpoint',
    `http://127.0.0.1:${botPort}/api/messages`,
    '--channel-id',
    'msteams',
    '--port',
    String(port),
    '--service-url',
    serviceUrlOf(port),
    '--disable-telemetry',
  ];
  return startChild(process.execPath, [cli, ...args], {
    cwd: workDir,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      BROWSER: 'none',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${preload}`.trim(),
    },
  });
}

/** What its activities carry as serviceUrl, and where the bot answers. */
export function serviceUrlOf(port) {
  return `http://127.0.0.1:${port}/_connector`;
}

export async function isPlaygroundReady(port, child) {
  const until = Date.now() + readyTimeoutMs;
  while (Date.now() < until && child.exitCode === null) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/`, {
        signal: AbortSignal.timeout(1_000),
      });
      if (answer.ok) return true;
    } catch {
      // Not listening yet.
    }
    await sleep(200);
  }
  return false;
}

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { limit } from './goal.mjs';
import { built, root } from './places.mjs';

const run = promisify(execFile);
const idleMs = 5_000;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The server as `npm start` runs it, with the demo. */
export async function startLocal(dataFolder) {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(process.execPath, [built('main.js')], {
    cwd: root,
    env: { ...process.env, CAUSEWAY_MODE: 'local', DATA_DIR: dataFolder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('"event":"listening"')) break;
  }
  const startMs = performance.now() - begin;
  child.stdout.resume();
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid,
    startMs,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function residentMb(pid) {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) / 1_024 : undefined;
  } catch {
    return undefined;
  }
}

async function measureStart(rounds) {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-bench-'));
  try {
    await (await startLocal(folder)).stop();
    const starts = [];
    const residents = [];
    for (let round = 0; round < rounds; round += 1) {
      const server = await startLocal(folder);
      starts.push(server.startMs);
      await sleep(idleMs);
      residents.push(residentMb(server.pid));
      await server.stop();
    }
    const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
    return { startMs: middle(starts), residentMb: middle(residents) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeMb(folder) {
  const bytes = (place) => {
    const stat = statSync(place, { throwIfNoEntry: false });
    if (!stat) return 0;
    if (!stat.isDirectory()) return stat.size;
    return readdirSync(place).reduce((sum, name) => sum + bytes(path.join(place, name)), 0);
  };
  return bytes(folder) / 1_000_000;
}

function countPackages(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).filter(
    ([place, { link }]) => place.includes('node_modules/') && !link,
  ).length;
}

/** What a server needs on its disk, from a real install into an empty folder. */
async function measureInstall() {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-install-'));
  try {
    for (const name of ['package.json', 'package-lock.json']) {
      copyFileSync(path.join(root, name), path.join(folder, name));
    }
    for (const name of ['shared', 'bot', 'tab', 'tests']) {
      mkdirSync(path.join(folder, name));
      cpSync(path.join(root, name, 'package.json'), path.join(folder, name, 'package.json'));
    }
    const args = [
      'ci',
      '--omit=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
    ];
    await run('npm', [...args, '-w', 'bot', '-w', 'shared'], { cwd: folder, timeout: 240_000 });
    const modules = path.join(folder, 'node_modules');
    return {
      megabytes: sizeMb(modules),
      packages: countPackages(path.join(modules, '.package-lock.json')),
    };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** P14. */
export async function measureFootprint(rounds) {
  const { startMs, residentMb: resident } = await measureStart(rounds);
  const install = await measureInstall();
  return [
    limit('P14', 'start to listening', startMs, 2_000, 'ms'),
    limit('P14', 'resident after 5 s idle', resident, 150, 'MB'),
    limit('P14', 'production install', install?.megabytes, 250, 'MB'),
    limit('P14', 'production packages', install?.packages, 300, 'packages'),
  ];
}

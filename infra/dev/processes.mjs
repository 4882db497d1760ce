import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './paths.mjs';
import { Obstacle } from './say.mjs';

const running = new Set();
const posix = process.platform !== 'win32';
const graceMs = 8_000;
let stopping = false;

/** A child in a process group of its own, so that stopping it stops what it started. */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', detached: posix, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/** Runs a command to its end; a failure ends the script with the command's own exit code. */
export async function runToEnd(command, args, options) {
  const code = await exitOf(startChild(command, args, options));
  if (code !== 0) throw new Obstacle('', code);
}

/** Runs the command-line program of an installed package with this very Node. */
export function runTool(name, args, options) {
  return runToEnd(process.execPath, [toolPath(name), ...args], options);
}

export function toolPath(name) {
  const folder = inRoot('node_modules', name === 'tsc' ? 'typescript' : name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

export function runNpm(args, options) {
  const npmCli = process.env.npm_execpath;
  if (npmCli?.endsWith('.js')) return runToEnd(process.execPath, [npmCli, ...args], options);
  return runToEnd('npm', args, { shell: !posix, ...options });
}

function signal(child, name) {
  try {
    if (posix) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // It ended between being listed and being signalled.
  }
}

export async function stopChildren() {
  const children = [...running];
  const ended = Promise.all(children.map((child) => exitOf(child).catch(() => 1)));
  for (const child of children) signal(child, 'SIGTERM');
  const forced = setTimeout(() => {
    for (const child of running) signal(child, 'SIGKILL');
  }, graceMs);
  await ended;
  clearTimeout(forced);
}

/** Whether somebody asked for the end; what ends then is no news. */
export function isStopping() {
  return stopping;
}

async function stopAndExit(code) {
  if (stopping) return;
  stopping = true;
  await stopChildren();
  process.exit(code);
}

/** Ctrl-C and its kin end every child first. */
export function stopWithSignals() {
  process.on('SIGINT', () => void stopAndExit(130));
  process.on('SIGTERM', () => void stopAndExit(143));
  process.on('SIGHUP', () => void stopAndExit(129));
}

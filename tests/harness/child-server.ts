import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

const mainFile = path.resolve('bot/dist/main.js');

export interface ChildServer {
  readonly origin: string;
  /** As the operating system does it: no goodbye, nothing flushed. */
  kill(): Promise<void>;
  /** As an operator does it. Answers the exit code. */
  stop(): Promise<number | null>;
}

export interface EndedChild {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}

/** Nothing of the surrounding environment reaches a child but what a process needs to run. */
function environment(settings: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', ...settings };
}

function startMain(settings: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [mainFile], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

/** Runs the built server to its end: for settings and databases it refuses. One that starts is stopped. */
export async function runServerToEnd(
  settings: Readonly<Record<string, string>>,
): Promise<EndedChild> {
  const child = startMain(settings);
  const stdout = textOf(child.stdout);
  const stderr = textOf(child.stderr);
  child.stdout?.on('data', () => {
    if (stdout().includes('"event":"listening"')) child.kill('SIGTERM');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Reads the child's log to the end, so that it never waits for a full pipe. */
function untilListening(child: ChildProcess): Promise<boolean> {
  const { stdout } = child;
  if (!stdout) throw new Error('The server has no output');
  return new Promise((resolve) => {
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => {
      if (line.includes('"event":"listening"')) resolve(true);
    });
    lines.on('close', () => resolve(false));
  });
}

function localSettings(dataFolder: string, port: number, playgroundOrigins: readonly string[]) {
  return {
    CAUSEWAY_MODE: 'local',
    DATA_DIR: dataFolder,
    PORT: String(port),
    DEMO_PEOPLE: path.resolve('infra/dev/demo-people.json'),
    PLAYGROUND_ORIGINS: playgroundOrigins.join(','),
  };
}

/** Its first start, ended as soon as it says that it makes the demo. */
export async function killWhileMakingTheDemo(dataFolder: string): Promise<void> {
  const child = startMain(localSettings(dataFolder, await freePort(), []));
  const stderr = textOf(child.stderr);
  child.stdout?.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('"event":"making-the-demo"')) child.kill('SIGKILL');
  });
  await once(child, 'close');
  if (child.signalCode !== 'SIGKILL') throw new Error(`No demo was made: ${stderr()}`);
}

/** The built server in `local` mode with the demo, as a process of its own that can be killed. */
export async function startChildServer(
  dataFolder: string,
  playgroundOrigins: readonly string[] = ['http://localhost:56150'],
): Promise<ChildServer> {
  const port = await freePort();
  const child = startMain(localSettings(dataFolder, port, playgroundOrigins));
  const stderr = textOf(child.stderr);
  const isListening = await untilListening(child);
  if (!isListening) {
    throw new Error(`The server ended with ${String(await ended(child))}: ${stderr()}`);
  }
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended(child);
  };
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

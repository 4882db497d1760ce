import { setTimeout as sleep } from 'node:timers/promises';
import { demoPeopleFile } from './demo-people.mjs';
import { dataDir, inRoot } from './paths.mjs';
import { exitOf, startChild } from './processes.mjs';
import { Obstacle } from './say.mjs';

const readyTimeoutMs = 120_000;

/** The server as everybody runs it at home: demo people, one database file, loopback alone. */
export function startServer({
  port,
  playgroundOrigins,
  nodeArgs = [],
  folder = dataDir,
  stdio = 'inherit',
}) {
  return startChild(process.execPath, [...nodeArgs, inRoot('bot/dist/main.js')], {
    stdio,
    env: {
      ...process.env,
      CAUSEWAY_MODE: 'local',
      PORT: String(port),
      DATA_DIR: folder,
      DEMO_PEOPLE: demoPeopleFile,
      PLAYGROUND_ORIGINS: playgroundOrigins.join(','),
    },
  });
}

export async function untilReady(child, port) {
  const ended = exitOf(child).then(refuse);
  ended.catch(() => {});
  await Promise.race([answersHealthz(port), ended]);
}

/** Exit code 3 is the server's word for a damaged database; it has said so itself. */
function refuse(code) {
  throw new Obstacle(
    code === 3
      ? ''
      : `The server ended (code ${code}) before it was ready; its last lines say why.`,
    code || 1,
  );
}

async function answersHealthz(port) {
  const until = Date.now() + readyTimeoutMs;
  while (Date.now() < until) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`, {
        signal: AbortSignal.timeout(2_000),
      });
      if (answer.status === 200) return;
    } catch {
      // Not listening yet.
    }
    await sleep(150);
  }
  throw new Obstacle(
    `The server did not answer http://127.0.0.1:${port}/healthz within ${readyTimeoutMs / 1000} s; ` +
      'its last lines say what it was doing.',
  );
}

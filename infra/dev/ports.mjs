import { once } from 'node:events';
import net from 'node:net';
import { Obstacle } from './say.mjs';

export function portFromEnv(name, fallback) {
  const value = process.env[name];
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Obstacle(`${name}=${value} is not a port; use a whole number from 1 to 65535.`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      probe.close(() => resolve(true)),
    );
  });
}

/** A port that was free a moment ago. */
export async function freePort() {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function isCauseway(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, {
      signal: AbortSignal.timeout(1_000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

export async function refuseBusyPort(port, variable, what) {
  if (await isFree(port)) return;
  const who = (await isCauseway(port))
    ? 'Causeway is already running there'
    : 'another program listens there';
  throw new Obstacle(
    `Port ${port} for ${what} is taken: ${who}. Stop it, or choose another port: ${variable}=${port + 1} npm start`,
  );
}

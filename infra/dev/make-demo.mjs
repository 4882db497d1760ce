import { rmSync } from 'node:fs';
import { freePort } from './ports.mjs';
import { exitOf } from './processes.mjs';
import { startServer, untilReady } from './server.mjs';

/** A data folder as a server leaves it that was started once, for many tests to begin with. */
export async function makeDemo(folder) {
  rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  const playgroundOrigins = [`http://127.0.0.1:${port}`];
  const server = startServer({ port, playgroundOrigins, folder, stdio: 'ignore' });
  await untilReady(server, port);
  server.kill('SIGTERM');
  await exitOf(server);
}

import { once } from 'node:events';
import { openApp } from './app.js';
import { readConfig } from './config.js';
import { DatabaseRefused } from './db/errors.js';

/** What `infra/dev` and an operator's supervisor tell apart. */
const exitCodes = { badSettings: 2, databaseRefused: 3, portTaken: 4 } as const;

/** One JSON object a line; no token, message text or anybody's identity ever stands in one. */
function log(line: object): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}

function end(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

async function start(): Promise<void> {
  const read = readConfig();
  if (read.kind === 'unusable') {
    end(exitCodes.badSettings, `Causeway cannot start:\n- ${read.problems.join('\n- ')}`);
  }
  const { config } = read;
  const app = await openApp(config, log);
  const host = config.CAUSEWAY_MODE === 'local' ? '127.0.0.1' : config.HOST;
  const listening = app.server.listen(config.PORT, host);
  listening.on('error', (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE';
    const sentence = isTaken
      ? `Port ${String(config.PORT)} is taken: stop what uses it, or set PORT to another one.`
      : `Cannot listen on port ${String(config.PORT)}: ${error.code ?? 'unknown reason'}.`;
    end(exitCodes.portTaken, sentence);
  });
  const stop = async (): Promise<void> => {
    app.beginStop();
    listening.close();
    listening.closeIdleConnections();
    await once(listening, 'close');
    await app.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop());
  }
  await once(listening, 'listening');
  app.startWorkers();
  log({ event: 'listening', port: config.PORT, mode: config.CAUSEWAY_MODE });
}

start().catch((error: unknown) => {
  if (error instanceof DatabaseRefused) end(exitCodes.databaseRefused, error.message);
  throw error;
});

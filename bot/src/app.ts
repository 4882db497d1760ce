import { createHash, randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Id } from '@causeway/shared/lib/ids.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import { uuidV7Maker } from '@causeway/shared/lib/uuid-v7.js';
import type { Express } from 'express';
import type { Config } from './config.js';
import type { Database } from './db/database.js';
import { openDatabase } from './db/open-database.js';
import { createServer } from './http/create-server.js';
import type { LocalSignIn } from './http/routes/local-routes.js';
import { entraPolicy } from './http/tab-token/entra-policy.js';
import { createLocalIssuer } from './http/tab-token/local-issuer.js';
import type { TabTokenPolicy } from './http/tab-token/verify-tab-token.js';
import type { Loop } from './jobs/loop.js';
import { startLoop } from './jobs/loop.js';
import { runDueTimers } from './jobs/run-due-timers.js';
import { createCommands, readOnlyStores } from './store/commands.js';
import { localLedgerKey } from './store/ledger-key-file.js';
import type { LedgerKeys } from './store/ledger-keys.js';
import { createLedgerKeys } from './store/ledger-keys.js';
import { sealLedger } from './store/ledger-seal.js';
import { claimTimers, completeTimer, retryTimer } from './store/timer-claims.js';
import type { DemoPeople } from './tools/demo/demo-people.js';
import { parseDemoPeople } from './tools/demo/demo-people.js';
import { isEmpty, seedDemo } from './tools/demo/seed-demo.js';
import type { Ports } from './usecases/ports.js';

export type Log = (line: object) => void;

export interface App {
  readonly server: Express;
  startWorkers(): void;
  /** From here on `/healthz` says no, so that nothing new is sent here. */
  beginStop(): void;
  stop(): Promise<void>;
}

const leaseMs = 30 * secondMs;
const tabFolder = fileURLToPath(new URL('../../tab/dist/web/', import.meta.url));

function ledgerKeys(config: Config): LedgerKeys {
  return createLedgerKeys(
    config.CAUSEWAY_MODE === 'local'
      ? localLedgerKey(config.DATA_DIR)
      : { id: 'environment', secret: Buffer.from(config.LEDGER_KEY, 'hex') },
  );
}

function createPorts(database: Database, keys: LedgerKeys, committed: () => void): Ports {
  const commands = createCommands(database, keys);
  const nextId = uuidV7Maker({ now: Date.now, fillRandom: (bytes) => randomFillSync(bytes) });
  return {
    commands: {
      async run(tenantId, work) {
        const result = await commands.run(tenantId, work);
        committed();
        return result;
      },
    },
    read: (tenantId) => readOnlyStores(database, keys, tenantId),
    now: Date.now,
    newId: <Noun extends string>() => nextId() as Id<Noun>,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

async function openDemo(config: Config, ports: Ports, log: Log): Promise<DemoPeople | undefined> {
  if (config.CAUSEWAY_MODE !== 'local') return undefined;
  const demo = parseDemoPeople(readFileSync(resolve(config.DEMO_PEOPLE), 'utf8'));
  if (await isEmpty(ports, demo.tenant.id)) {
    log({ event: 'making-the-demo' });
    await seedDemo(ports, demo, ports.now());
  }
  return demo;
}

async function openIdentity(
  config: Config,
  demo: DemoPeople | undefined,
): Promise<{ tabTokens: TabTokenPolicy; local: LocalSignIn | undefined }> {
  if (config.CAUSEWAY_MODE === 'local' && demo) {
    const origin = `http://127.0.0.1:${String(config.PORT)}`;
    const issuer = await createLocalIssuer(demo.tenant.id, origin);
    const people = demo.people.map(({ says, ...person }) => ({ ...person, about: says }));
    return { tabTokens: issuer.policy, local: { issuer, people } };
  }
  if (config.CAUSEWAY_MODE !== 'teams') throw new Error('Local mode needs its demo people');
  const tabTokens = entraPolicy({
    tenantIds: config.ALLOWED_TENANTS,
    clientId: config.TAB_CLIENT_ID,
    appIdUri: config.TAB_APP_ID_URI,
    authority: config.LOGIN_AUTHORITY,
    v1Issuer: config.V1_ISSUER,
  });
  return { tabTokens, local: undefined };
}

function startClock(database: Database, ports: Ports, worker: string, log: Log): Loop {
  const queue = {
    claim: (limit: number) => claimTimers(database, { limit, leaseMs, worker }),
    complete: async (timer: Parameters<typeof completeTimer>[1]) => {
      await completeTimer(database, timer);
    },
    retry: async (timer: Parameters<typeof completeTimer>[1]) => {
      const pauseMs = Math.min(2 ** timer.attempt, 300) * secondMs;
      await retryTimer(database, timer, (await database.now()) + pauseMs);
    },
  };
  return startLoop(
    () =>
      runDueTimers(ports, queue, (timer, error) => {
        log({ event: 'timer-failed', kind: timer.kind, error: String(error) });
      }),
    secondMs,
    (error) => {
      log({ event: 'clock-failed', error: String(error) });
    },
  );
}

/** Puts the rooms together. */
export async function openApp(config: Config, log: Log): Promise<App> {
  const sqlServerUrl = config.CAUSEWAY_MODE === 'teams' ? config.MSSQL_URL : undefined;
  const dataFolder = resolve(config.DATA_DIR);
  const database = await openDatabase({ sqlServerUrl, dataFolder, clock: Date.now });
  const keys = ledgerKeys(config);
  const loops: Loop[] = [];
  const ports = createPorts(database, keys, () => undefined);
  const demo = await openDemo(config, ports, log);
  const { tabTokens, local } = await openIdentity(config, demo);
  let isReady = true;

  const server = createServer({
    ports,
    tabTokens,
    local,
    transport: config.CAUSEWAY_MODE === 'local' ? 'http' : 'https',
    tabFolder,
    mountMessages: () => undefined,
    isReady: () => isReady,
    log,
  });
  const worker = ports.newId();
  return {
    server,
    startWorkers() {
      loops.push(startClock(database, ports, worker, log));
      const seal = async () => {
        await sealLedger(database, keys);
        return 'idle' as const;
      };
      const sealFailed = (error: unknown) => {
        log({ event: 'sealing-failed', error: String(error) });
      };
      loops.push(startLoop(seal, secondMs / 2, sealFailed));
    },
    beginStop() {
      isReady = false;
    },
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await database.close();
    },
  };
}

import { createHash, randomBytes, randomFillSync } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Id } from '@causeway/shared/lib/ids.js';
import { dayMs, hourMs, secondMs } from '@causeway/shared/lib/instant.js';
import { uuidV7Maker } from '@causeway/shared/lib/uuid-v7.js';
import type { Express } from 'express';
import { chatCard } from './cards/chat-card.js';
import type { Links } from './cards/links.js';
import { localLinks, teamsLinks } from './cards/links.js';
import { noticeCard } from './cards/notice-card.js';
import type { Config } from './config.js';
import type { Database } from './db/database.js';
import { openDatabase } from './db/open-database.js';
import { createBotTokenVerifier } from './http/bot-token/bot-token-verifier.js';
import { createSigningKeys } from './http/bot-token/signing-keys.js';
import { createServer } from './http/create-server.js';
import type { HandleMessages } from './http/messages-route.js';
import type { LocalSignIn } from './http/routes/local-routes.js';
import { entraPolicy } from './http/tab-token/entra-policy.js';
import { createLocalIssuer } from './http/tab-token/local-issuer.js';
import type { TabTokenPolicy } from './http/tab-token/verify-tab-token.js';
import type { Loop } from './jobs/loop.js';
import { runDueTimers } from './jobs/run-due-timers.js';
import { startUpkeep } from './jobs/start-upkeep.js';
import { createUrlCheck } from './outbox/check-webhook-url.js';
import { createOutbox } from './outbox/create-outbox.js';
import type { DrawNotice } from './outbox/deliver/notice.js';
import type { ReplyPorts } from './outbox/deliver/reply.js';
import type { AddressPolicy } from './outbox/webhook-address.js';
import type { OutboxWorker } from './outbox/worker.js';
import { createClockWatch, type ClockReport, type ClockWatch } from './store/clock-watch.js';
import { createCommands, readOnlyStores } from './store/commands.js';
import { pruneIdempotencyBefore } from './store/idempotency-store.js';
import { keepDigests } from './store/ledger-digest-files.js';
import { localLedgerKey } from './store/ledger-key-file.js';
import type { LedgerKeys } from './store/ledger-keys.js';
import { createLedgerKeys } from './store/ledger-keys.js';
import { sealLedger } from './store/ledger-seal.js';
import { localPersonKey } from './store/person-key-file.js';
import { createPersonKeys, type PersonKeys } from './store/person-keys.js';
import { timerQueue } from './store/timer-queue.js';
import type { GuardPolicy } from './teams/guard-activity.js';
import { isAllowedServiceUrl } from './teams/guard-activity.js';
import { createMessageHandler } from './teams/message-handler.js';
import { outboundToken } from './teams/outbound-token.js';
import { openDemo } from './tools/open-demo.js';
import { gateOn } from './usecases/gate/evaluate-gate.js';
import type { EvaluateGate, GatePorts } from './usecases/gate/gate-ports.js';
import { getNoticeView } from './usecases/notice/get-notice-view.js';
import { recordDelivery } from './usecases/notice/record-delivery.js';
import { readerOf } from './usecases/person/reader-of.js';
import type { Ports } from './usecases/ports.js';
import { failWebhookDelivery } from './usecases/webhook/fail-webhook-delivery.js';
import { recordWebhookAttempt } from './usecases/webhook/record-webhook-attempt.js';

export type Log = (line: object) => void;

export interface App {
  readonly server: Express;
  startWorkers(): void;
  /** For whoever has the clock in their hand: all that is due by now, to its end. */
  runWhatIsDue(): Promise<void>;
  /** From here on `/healthz` says no, so that nothing new is sent here. */
  beginStop(): void;
  stop(): Promise<void>;
}

/** What differs between a company's Teams and a developer's machine. */
interface Surroundings {
  readonly policy: GuardPolicy;
  readonly botId: string;
  readonly links: Links;
  readonly tabTokens: TabTokenPolicy;
  readonly local: LocalSignIn | undefined;
  readonly getToken: (which: 'current' | 'fresh') => Promise<string | undefined>;
  readonly newChats: { readonly serviceUrl: string; readonly botId: string } | undefined;
  readonly webhookPolicy: AddressPolicy;
  readonly checkToken: Parameters<typeof createMessageHandler>[0]['checkToken'];
}

type Worker = { readonly name: string; readonly watch: ClockWatch };

const sealEveryMs = secondMs / 2;
const tabFolder = fileURLToPath(new URL('../../tab/dist/web/', import.meta.url));

function ledgerKeys(config: Config): LedgerKeys {
  return createLedgerKeys(
    config.CAUSEWAY_MODE === 'local'
      ? localLedgerKey(config.DATA_DIR)
      : { id: 'environment', secret: Buffer.from(config.LEDGER_KEY, 'hex') },
  );
}

function personKeys(config: Config): PersonKeys {
  return createPersonKeys(
    config.CAUSEWAY_MODE === 'local'
      ? localPersonKey(config.DATA_DIR)
      : Buffer.from(config.PERSON_KEY, 'hex'),
  );
}

function createPorts(
  database: Database,
  keys: LedgerKeys,
  personKey: PersonKeys,
  committed: () => void,
): Ports {
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
    personKey,
    secret: () => randomBytes(32).toString('base64url'),
  };
}

function inTeams(config: Extract<Config, { CAUSEWAY_MODE: 'teams' }>): Surroundings {
  const verifier = createBotTokenVerifier({
    appId: config.BOT_APP_ID,
    keys: createSigningKeys({ metadataUrl: config.BOT_OPENID_METADATA, now: Date.now }),
    now: Date.now,
  });
  const [firstHost = ''] = config.SERVICE_URL_HOSTS;
  const tenantIds = config.ALLOWED_TENANTS;
  return {
    policy: { kind: 'teams', tenantIds, serviceHosts: config.SERVICE_URL_HOSTS },
    botId: config.BOT_APP_ID,
    links: teamsLinks(config.TEAMS_APP_ID),
    tabTokens: entraPolicy({
      tenantIds,
      clientId: config.TAB_CLIENT_ID,
      appIdUri: config.TAB_APP_ID_URI,
      authority: config.LOGIN_AUTHORITY,
      v1Issuer: config.V1_ISSUER,
    }),
    local: undefined,
    getToken: outboundToken({
      appId: config.BOT_APP_ID,
      password: config.BOT_APP_PASSWORD,
      tenantId: config.BOT_APP_TENANT,
      authority: config.LOGIN_AUTHORITY,
    }),
    newChats: { serviceUrl: `https://${firstHost}/teams/`, botId: `28:${config.BOT_APP_ID}` },
    webhookPolicy: { loopback: 'refused', hosts: config.WEBHOOK_HOSTS },
    checkToken: (token) => verifier.verify(token),
  };
}

async function onThisMachine(
  config: Extract<Config, { CAUSEWAY_MODE: 'local' }>,
  log: Log,
): Promise<Surroundings> {
  const portsOn = (database: Database) =>
    createPorts(database, ledgerKeys(config), personKeys(config), () => undefined);
  const demo = await openDemo(config, portsOn, log);
  const origin = `http://127.0.0.1:${String(config.PORT)}`;
  const issuer = await createLocalIssuer(demo.tenant.id, origin);
  const people = demo.people.map(({ says, ...person }) => ({ ...person, about: says }));
  return {
    policy: { kind: 'local', tenantId: demo.tenant.id, origins: config.PLAYGROUND_ORIGINS },
    botId: demo.bot.id,
    links: localLinks(origin),
    tabTokens: issuer.policy,
    local: { issuer, people },
    getToken: () => Promise.resolve(undefined),
    newChats: undefined,
    webhookPolicy: { loopback: 'allowed', hosts: undefined },
    checkToken: () => Promise.resolve({ kind: 'forged' }),
  };
}

function dueWork(database: Database, ports: GatePorts, worker: Worker, log: Log) {
  const timers = timerQueue(database, worker.name);
  const claim = (limit: number) => worker.watch.whileNear(() => timers.claim(limit));
  return () =>
    runDueTimers(ports, { ...timers, claim }, (timer, error) => {
      log({ event: 'timer-failed', kind: timer.kind, error: String(error) });
    });
}

function openOutbox(
  database: Database,
  ports: GatePorts,
  around: Surroundings,
  worker: Worker,
  log: Log,
): OutboxWorker {
  const { links, policy } = around;
  const drawNotice: DrawNotice = async (tenantId, notice) => {
    const view = await getNoticeView(ports, tenantId, notice);
    return view && noticeCard(view, links);
  };
  const drawReply: ReplyPorts['drawReply'] = async (tenantId, { personId, reply }) => {
    if (reply.kind !== 'card') {
      return chatCard(reply, await readerOf(ports, tenantId, personId), links);
    }
    return drawNotice(tenantId, { kind: reply.notice, subjectId: reply.subjectId, personId });
  };
  return createOutbox(database, {
    ...ports,
    ...around,
    isAllowed: (serviceUrl) => isAllowedServiceUrl(serviceUrl, policy),
    drawNotice,
    drawReply,
    recordDelivery: (tenantId, delivery) => recordDelivery(ports, tenantId, delivery),
    recordAttempt: (tenantId, tried) => recordWebhookAttempt(ports, tenantId, tried),
    recordFailure: (tenantId, failed) => failWebhookDelivery(ports, tenantId, failed),
    watch: worker.watch,
    worker: worker.name,
    random: Math.random,
    onError: (error) => {
      log({ event: 'outbox-failed', error: String(error) });
    },
  });
}

/** What runs beside the requests: the clock, and what has no deadline of its own. */
function createUpkeep(
  config: Config,
  database: Database,
  keys: LedgerKeys,
  runDue: () => Promise<'more' | 'idle'>,
  log: Log,
): readonly Loop[] {
  const folder = config.LEDGER_DIGEST_DIR;
  const keep = () => keepDigests(database, resolve(folder ?? ''), Date.now());
  const prune = () => pruneIdempotencyBefore(database, Date.now() - dayMs);
  const upkeep = [
    { name: 'clock', everyMs: secondMs, work: runDue },
    { name: 'sealing', everyMs: sealEveryMs, work: () => sealLedger(database, keys) },
    { name: 'pruning', everyMs: hourMs, work: prune },
    ...(folder === undefined ? [] : [{ name: 'digest', everyMs: hourMs, work: keep }]),
  ];
  return startUpkeep(upkeep, log);
}

/** Puts the rooms together. */
export async function openApp(
  config: Config,
  log: Log,
  evaluateGate: EvaluateGate = gateOn(),
): Promise<App> {
  const isLocal = config.CAUSEWAY_MODE === 'local';
  const sqlServerUrl = isLocal ? undefined : config.MSSQL_URL;
  const dataFolder = resolve(config.DATA_DIR);
  const around = isLocal ? await onThisMachine(config, log) : inTeams(config);
  const database = await openDatabase({ sqlServerUrl, dataFolder, clock: Date.now });
  const keys = ledgerKeys(config);
  let outbox: OutboxWorker | undefined;
  const ports = createPorts(database, keys, personKeys(config), () => outbox?.kick());
  const deciding: GatePorts = { ...ports, evaluateGate };
  const parts = { ...around, ports: deciding, appId: around.botId };
  const handleMessages: HandleMessages = createMessageHandler(parts);
  let isReady = true;
  const server = createServer({
    ports,
    evaluateGate,
    checkUrl: createUrlCheck(around.webhookPolicy),
    tabTokens: around.tabTokens,
    local: around.local,
    transport: isLocal ? 'http' : 'https',
    tabFolder,
    handleMessages,
    isReady: () => isReady,
    log,
  });
  const sayClock = ({ kind, offMs }: ClockReport) => log({ event: `clock-${kind}`, offMs });
  const worker = { name: ports.newId(), watch: createClockWatch(database, Date.now, sayClock) };
  const runDue = dueWork(database, deciding, worker, log);
  const loops: Loop[] = [];
  return {
    server,
    startWorkers() {
      outbox = openOutbox(database, deciding, around, worker, log);
      outbox.start();
      loops.push(...createUpkeep(config, database, keys, runDue, log));
    },
    async runWhatIsDue() {
      while ((await runDue()) === 'more');
    },
    beginStop() {
      isReady = false;
    },
    async stop() {
      await Promise.all([outbox?.stop(), ...loops.map((loop) => loop.stop())]);
      await database.close();
    },
  };
}

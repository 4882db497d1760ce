import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { readEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { errorHandler } from '@causeway/bot/http/error-handler.js';
import { ofrepRoutes } from '@causeway/bot/http/routes/ofrep-routes.js';
import { readOnlyStores } from '@causeway/bot/store/commands.js';
import { localLedgerKey } from '@causeway/bot/store/ledger-key-file.js';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { localPersonKey } from '@causeway/bot/store/person-key-file.js';
import { createPersonKeys } from '@causeway/bot/store/person-keys.js';
import type { Ports } from '@causeway/bot/usecases/ports.js';
import express from 'express';
import { ApiClient, jsonOf } from '../harness/api-client';
import { demoCompany, demoPersonId } from '../harness/demo-company';
import type { SeededRandom } from '../harness/seeded-random';
import type { EvaluationEvent } from './check-evaluations';
import type { History } from './history';

export interface HaltCounts {
  readonly changes: number;
  readonly clients: number;
  /** Evaluations that begin at once right after each change was answered. */
  readonly after: number;
}

type Stops = { readonly halt?: string; readonly hold?: string };

/** So many that none asks too often, however fast the machine is. */
const keyCount = 8;
const reason = 'Made-up dates reached customers.';
const flags = '/ofrep/v1/evaluate/flags';
const body = { context: { targetingKey: 'sales@contoso.example', department: 'Sales' } };

function standingOf({ halt, hold }: Stops) {
  if (halt !== undefined) return 'halted';
  return hold === undefined ? 'open' : 'on-hold';
}

/** Another server on the same file: its own connection, and its own knowledge of what the rules are. */
export class AnsweringServer {
  private constructor(
    private readonly listening: Server,
    private readonly closeDatabase: () => Promise<void>,
  ) {}

  static async open(folder: string): Promise<AnsweringServer> {
    const database = readEmbeddedDatabase(path.join(folder, 'causeway.db'));
    const keys = createLedgerKeys(localLedgerKey(folder));
    const reading = () => Promise.reject(new Error('This server only answers'));
    const ports: Ports = {
      commands: { run: reading },
      read: (tenantId) => readOnlyStores(database, keys, tenantId),
      now: Date.now,
      newId: () => {
        throw new Error('This server only answers');
      },
      hash: (text) => createHash('sha256').update(text).digest('hex'),
      personKey: createPersonKeys(localPersonKey(folder)),
      secret: () => '',
    };
    const router = express();
    ofrepRoutes({ router, ports, tenantIds: [demoCompany.tenant.id] });
    router.use(errorHandler(() => undefined));
    const listening = router.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return new AnsweringServer(listening, () => database.close());
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.listening.address() as AddressInfo).port)}`;
  }

  async close(): Promise<void> {
    this.listening.closeAllConnections();
    this.listening.close();
    await once(this.listening, 'close');
    await this.closeDatabase();
  }
}

/** Somebody stops and resumes a program while many ask, of one server and of another. */
export class HaltEvaluations {
  #stops: Stops = {};
  #asked = 0;
  #isOver = false;

  private constructor(
    private readonly first: ApiClient,
    private readonly ownerToken: string,
    private readonly apiKeys: readonly string[],
    private readonly programId: string,
    private readonly history: History<EvaluationEvent>,
    private readonly random: SeededRandom,
  ) {}

  static async open(
    origin: string,
    programId: string,
    history: History<EvaluationEvent>,
    random: SeededRandom,
  ): Promise<HaltEvaluations> {
    const client = new ApiClient(origin);
    const ownerId = demoPersonId('owner-1');
    const ownerToken = await client.signIn(ownerId);
    jsonOf(await client.ask({ path: '/api/me', token: ownerToken }));
    const token = await client.signIn(demoPersonId('administrator-1'));
    const post = (address: string, sent: object) =>
      client.ask({ method: 'POST', path: address, token, body: sent });
    jsonOf(await post('/api/grants', { programId, personId: ownerId, role: 'governance-owner' }));
    const apiKeys: string[] = [];
    for (let at = 0; at < keyCount; at += 1) {
      const made = await post(`/api/programs/${programId}/api-keys`, { name: `Gateway ${at}` });
      const { secret } = jsonOf<{ secret: string }>(made);
      // Notes the key's use and names the use cases, which a server that only answers cannot.
      jsonOf(await client.ask({ method: 'POST', path: `${flags}/calls`, token: secret, body }));
      apiKeys.push(secret);
    }
    return new HaltEvaluations(client, ownerToken, apiKeys, programId, history, random);
  }

  async run(secondOrigin: string, { changes, clients, after }: HaltCounts): Promise<void> {
    const second = new ApiClient(secondOrigin);
    const any = () => (this.random.below(2) === 0 ? this.first : second);
    const asking = Array.from({ length: clients }, async () => {
      while (!this.#isOver) await this.ask(any());
    });
    for (let at = 0; at < changes; at += 1) {
      await this.change();
      await Promise.all(Array.from({ length: after }, () => this.ask(any())));
    }
    this.#isOver = true;
    await Promise.all(asking);
    second.close();
    this.first.close();
    this.history.flush();
  }

  private async ask(client: ApiClient): Promise<void> {
    const id = this.#asked;
    this.#asked += 1;
    const server = client === this.first ? 'first' : 'second';
    const isBulk = this.random.below(4) === 0;
    const address = isBulk ? flags : `${flags}/calls`;
    this.history.add({ kind: 'asking', id, server });
    const token = this.random.pick(this.apiKeys);
    const asking = { method: 'POST', path: address, token, body };
    const { status, text } = await client.ask(asking);
    type Flag = { readonly key: string; readonly variant?: string };
    const said = JSON.parse(text) as Flag & { readonly flags?: readonly Flag[] };
    const flag = isBulk ? said.flags?.find(({ key }) => key === 'calls') : said;
    this.history.add({ kind: 'told', id, status, variant: flag?.variant ?? null });
  }

  /** Halts or holds what is not, or resumes what is. */
  private async change(): Promise<void> {
    const kind = this.random.pick(['halt', 'hold'] as const);
    const { [kind]: stopId, ...others } = this.#stops;
    const stops = `/api/programs/${this.programId}/stage/stops`;
    const ends = stopId !== undefined;
    const to = standingOf(ends ? others : { ...others, [kind]: '' });
    this.history.add({ kind: 'changing', to });
    const answer = await this.first.ask({
      method: 'POST',
      path: ends ? `${stops}/${stopId}/resume` : stops,
      token: this.ownerToken,
      body: ends ? { reason } : { kind, ring: null, useCaseId: null, reason },
    });
    this.history.add({ kind: 'changed', status: answer.status });
    const { stops: now } = jsonOf<{ stops: { id: string; kind: 'halt' | 'hold' }[] }>(answer);
    this.#stops = Object.fromEntries(now.map((stop) => [stop.kind, stop.id]));
  }
}

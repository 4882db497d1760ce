import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@causeway/bot/app.js';
import { openApp } from '@causeway/bot/app.js';
import type { TeamsConfig } from '@causeway/bot/config.js';
import type { EvaluateGate } from '@causeway/bot/usecases/gate/gate-ports.js';
import { ApiClient } from './api-client';
import { botAppId, TestChannel } from './bot-token';
import { LocalDirectory, tabApplication } from './local-directory';
import { scratchFolder } from './scratch-folder';

export const homeTenantId = '8f6d2c1a-4b7e-4d52-9c3f-1e0a5b7d9c21';
/** Allowed too, and none of the first one's business. */
export const sisterTenantId = '2b9e7d40-6c15-4f8a-b3d2-90e1c4a7f586';
/** Has a directory, and is not among the allowed. */
export const strangerTenantId = 'e6a3f9c8-07d4-4b21-95fe-3c8b1d60a972';

/** What people's keys in a program are made with. */
export const personKeySecret = 'a7'.repeat(32);

export const ledgerKeyOfTests = '5c'.repeat(32);

/** As settings would give it, but for the addresses: those of a real server have to be https. */
function settings(folder: string, directory: LocalDirectory, channel: TestChannel): TeamsConfig {
  return {
    CAUSEWAY_MODE: 'teams',
    PORT: 3978,
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    PUBLIC_URL: 'https://causeway.example',
    ALLOWED_TENANTS: [homeTenantId, sisterTenantId],
    BOT_APP_ID: botAppId,
    BOT_APP_PASSWORD: 'a-secret-of-the-registration',
    BOT_APP_TENANT: homeTenantId,
    TAB_CLIENT_ID: tabApplication.clientId,
    TAB_APP_ID_URI: tabApplication.appIdUri,
    TEAMS_APP_ID: '3f8c6a1d-72e0-49b5-a4cd-81f5e2097b63',
    LEDGER_KEY: ledgerKeyOfTests,
    PERSON_KEY: personKeySecret,
    MSSQL_URL: undefined,
    // The first is where new chats would be opened: this machine, where nobody listens.
    SERVICE_URL_HOSTS: ['127.0.0.1', 'smba.trafficmanager.net'],
    BOT_OPENID_METADATA: channel.metadataUrl,
    LOGIN_AUTHORITY: directory.origin,
    V1_ISSUER: directory.v1Issuer,
  };
}

/**
 * The whole server as it runs in a company, in this process: its directory and its channel are ours,
 * and nothing of it speaks by itself until its workers are started.
 */
export class TeamsApp {
  readonly client: ApiClient;

  private constructor(
    readonly folder: string,
    /** What the server wrote into its log. */
    readonly logged: readonly object[],
    readonly directory: LocalDirectory,
    readonly channel: TestChannel,
    private readonly listening: Server,
    private readonly app: App,
  ) {
    const { port } = listening.address() as AddressInfo;
    this.client = new ApiClient(`http://127.0.0.1:${String(port)}`);
  }

  static async open(folder?: string, evaluateGate?: EvaluateGate): Promise<TeamsApp> {
    const place = folder ?? scratchFolder('teams');
    const directory = await LocalDirectory.open([homeTenantId, sisterTenantId, strangerTenantId]);
    const channel = await TestChannel.open();
    const logged: object[] = [];
    const log = (line: object) => logged.push(line);
    const app = await openApp(settings(place, directory, channel), log, evaluateGate);
    const listening = app.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return new TeamsApp(place, logged, directory, channel, listening, app);
  }

  /** Clock and outbox run from here on. */
  startWorkers(): void {
    this.app.startWorkers();
  }

  /** The clock alone, once: what is due by now, to its end. */
  runWhatIsDue(): Promise<void> {
    return this.app.runWhatIsDue();
  }

  /** Leaves the data folder, so that it can be opened again or read. */
  async close(): Promise<void> {
    this.client.close();
    this.listening.closeAllConnections();
    this.listening.close();
    await once(this.listening, 'close');
    await this.app.stop();
    await this.directory.close();
    await this.channel.close();
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

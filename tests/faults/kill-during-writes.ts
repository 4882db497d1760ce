import { ApiClient } from '../harness/api-client';
import type { ChildServer } from '../harness/child-server';
import { startChildServer } from '../harness/child-server';
import { demoPersonId } from '../harness/demo-company';
import type { SeededRandom } from '../harness/seeded-random';
import type { RaisingEvent } from './check-raising';
import type { FlagPlace } from './flag-writer';
import { flagIdOf, raising, someFlagPlace } from './flag-writer';
import type { History } from './history';

export interface KillCounts {
  readonly kills: number;
  readonly requestsPerLife: number;
  readonly clients: number;
}

const shareOfRepeats = 0.15;

/** Clients that raise flags on a server which is killed under them, again and again. */
export class KillDuringWrites {
  readonly #answered: string[] = [];
  /** Asked and not answered: to be asked again until they are. */
  #open: string[] = [];
  #next = 0;
  #sent = 0;

  constructor(
    private readonly folder: string,
    private readonly history: History<RaisingEvent>,
    private readonly random: SeededRandom,
  ) {}

  async run(counts: KillCounts): Promise<void> {
    for (let life = 1; life <= counts.kills; life += 1) {
      const spread = 0.5 + this.random.next();
      await this.live(life, counts.clients, Math.round(counts.requestsPerLife * spread));
    }
    await this.askAgain(counts.clients);
    this.history.flush();
  }

  /** One life: requests until so many were sent, then the kill, with the rest still under way. */
  private async live(life: number, clients: number, killAt: number): Promise<void> {
    const server = await startChildServer(this.folder);
    this.history.add({ kind: 'started', life });
    const { client, token, place } = await this.connect(server);
    this.#sent = 0;
    let killed: Promise<void> | undefined;
    const work = async (): Promise<void> => {
      while (!killed) {
        const key = this.nextKey();
        this.#sent += 1;
        const asked = this.ask(client, token, place, key);
        if (this.#sent >= killAt) {
          killed ??= server.kill();
          this.history.add({ kind: 'killed', life });
        }
        await asked;
      }
    };
    await Promise.all(Array.from({ length: clients }, work));
    await killed;
    client.close();
  }

  private async connect(server: ChildServer) {
    const client = new ApiClient(server.origin);
    const token = await client.signIn(demoPersonId('employee-1'));
    return { client, token, place: await someFlagPlace(client, token) };
  }

  private nextKey(): string {
    const open = this.#open.pop();
    if (open !== undefined) return open;
    if (this.#answered.length > 0 && this.random.next() < shareOfRepeats) {
      return this.random.pick(this.#answered);
    }
    this.#next += 1;
    return `key-${this.random.seed}-${this.#next}`;
  }

  private async ask(
    client: ApiClient,
    token: string,
    place: FlagPlace,
    key: string,
  ): Promise<void> {
    this.history.add({ kind: 'sent', key });
    try {
      const answer = await client.ask({ ...raising(place, key), token });
      if (answer.status !== 200) {
        this.history.add({ kind: 'refused', key, status: answer.status });
        return;
      }
      const flagId = flagIdOf(answer);
      this.history.add({ kind: 'acknowledged', key, flagId, body: answer.text });
      this.#answered.push(key);
    } catch {
      this.history.add({ kind: 'unanswered', key });
      this.#open.push(key);
    }
  }

  /** On a server that is left alone every key is answered, and with the id it was given before. */
  private async askAgain(clients: number): Promise<void> {
    const server = await startChildServer(this.folder);
    const { client, token, place } = await this.connect(server);
    const keys = [...new Set([...this.#open, ...this.#answered])];
    this.#open = [];
    const work = async (): Promise<void> => {
      for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
        await this.ask(client, token, place, key);
      }
    };
    await Promise.all(Array.from({ length: clients }, work));
    client.close();
    await server.stop();
  }
}

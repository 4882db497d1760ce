import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import { createClockWatch } from '@causeway/bot/store/clock-watch.js';
import { timerQueue } from '@causeway/bot/store/timer-queue.js';
import { hourMs, secondMs } from '@causeway/shared/lib/instant.js';
import { anEvidence } from '../builders/evidence';
import { aFlag } from '../builders/flag';
import type { SeededRandom } from '../harness/seeded-random';
import type { SmallCompany } from '../harness/small-company';
import type { TestHouse } from '../harness/test-house';
import type { ClockEvent } from './check-clock';
import type { History } from './history';

export interface ClockCounts {
  readonly timers: number;
  readonly looks: number;
}

export interface ClockScenario {
  readonly startsAt: number;
  /** By so much one of two servers is wrong for a while, and later the whole room, its database too. */
  readonly wrongByMs: number;
  /** So far the clock is set back while a server is at work on what it has taken. */
  readonly setBackMs: number;
}

const servers = ['one', 'two'] as const;
type Name = (typeof servers)[number];

/** As far apart as clocks may be: one is behind the database's, the other ahead of it. */
const near = { one: -4 * secondMs, two: 4 * secondMs } as const;
const longestMs = 2 * hourMs;
const kinds = ['evidence-expiry', 'flag-claim-expiry'] as const;
/** What stands on record when a claim or a piece of evidence has run out. */
const endings = ['claim-expired', 'evidence-expired'];

/** Two servers and a database, each with its clock in our hand. The house's is the database's. */
export class ClockRoom {
  readonly #off: Record<Name, number> = { ...near };
  readonly #looks: readonly (() => Promise<void>)[];
  #setBackMs = 0;
  #lastDueAt = 0;

  constructor(
    private readonly company: SmallCompany,
    private readonly random: SeededRandom,
    private readonly history: History<ClockEvent>,
  ) {
    this.#looks = servers.map((name) => this.server(name));
  }

  private get house(): TestHouse {
    return this.company.house;
  }

  /** Four parts, with what is set at the beginning of each one due within it or later. */
  async run(scenario: ClockScenario, { timers, looks }: ClockCounts): Promise<void> {
    const { startsAt, wrongByMs, setBackMs } = scenario;
    const part = async () => {
      await this.setTimers(timers / 4);
      await this.pass(looks / 4);
    };
    this.house.now = startsAt;
    await part();
    this.#off.two += wrongByMs;
    await part();
    this.#off.two = near.two;
    this.house.now += wrongByMs;
    this.#setBackMs = setBackMs;
    await part();
    this.house.now -= wrongByMs;
    this.#setBackMs = setBackMs;
    await part();
    this.house.now = Math.max(this.house.now, this.#lastDueAt);
    await this.look();
    await this.readRecord();
    this.history.flush();
  }

  /** Half of them are claims of flags that lapse, half is evidence that expires. */
  private async setTimers(count: number): Promise<void> {
    const { programId, useCaseId, ids, house } = this.company;
    const due = Array.from({ length: count }, () => house.now + this.random.below(longestMs));
    await house.ports.commands.run(house.tenantId, async (stores) => {
      for (const [at, dueAt] of due.entries()) {
        if (at % 2 === 0) {
          const evidence = anEvidence({ programId, expiresAt: dueAt });
          stores.evidence.insert(evidence);
          this.set(stores, kinds[0], evidence.id, dueAt);
          continue;
        }
        const claim = { personId: ids.olu, until: dueAt };
        const flag = aFlag({
          programId,
          useCaseId,
          version: 1,
          triage: { state: 'in-triage', claim },
        });
        stores.flags.insert(flag, { reporterId: ids.mara });
        this.set(stores, kinds[1], flag.id, dueAt);
      }
    });
  }

  private set(
    stores: { timers: { set(timer: { kind: string; subjectId: string; dueAt: number }): void } },
    kind: string,
    subjectId: string,
    dueAt: number,
  ): void {
    stores.timers.set({ kind, subjectId, dueAt });
    this.history.add({ kind: 'set', subjectId, dueAt });
    this.#lastDueAt = Math.max(this.#lastDueAt, dueAt);
  }

  /** Half of the looks are at the very moment that something is due: to the one behind it is not yet. */
  private async pass(looks: number): Promise<void> {
    const { house, random } = this;
    const meanMs = longestMs / looks;
    for (let at = 0; at < looks; at += 1) {
      const until = house.now + random.below(2 * meanMs);
      const next = await this.nextDueAt();
      const isSharp = next !== null && next > house.now && random.below(2) === 0;
      house.now = isSharp ? Math.min(next, until) : until;
      await this.look();
    }
  }

  /** Of what was set here; what follows from it waits for the next look. */
  private async nextDueAt(): Promise<number | null> {
    const [next] = await this.house.opened.database.reader
      .selectFrom('timer')
      .select((eb) => eb.fn.min('next_try_at').as('at'))
      .where('kind', 'in', kinds)
      .execute();
    return next?.at ?? null;
  }

  private async look(): Promise<void> {
    const looks = this.random.below(2) === 0 ? this.#looks : this.#looks.toReversed();
    await Promise.all(looks.map((look) => look()));
    const { now: at } = this.house;
    const nextDueAt = await this.nextDueAt();
    for (const server of servers) {
      this.history.add({ kind: 'looked', server, offMs: this.#off[server], at, nextDueAt });
    }
  }

  /** The clock of a server as `app.ts` puts it together, with what it takes written down. */
  private server(name: Name): () => Promise<void> {
    const { house, history } = this;
    const { database } = house.opened;
    const ports = { ...house.ports, now: () => house.now + this.#off[name] };
    const watch = createClockWatch(database, ports.now, ({ kind }) => {
      history.add({ kind: 'said', server: name, clock: kind });
    });
    const timers = timerQueue(database, name);
    const take = async (limit: number) => {
      const at = house.now;
      const taken = await timers.claim(limit);
      for (const { subjectId, dueAt } of taken) {
        const offMs = this.#off[name];
        history.add({ kind: 'taken', server: name, offMs, subjectId, dueAt, at });
      }
      if (taken.length > 0) this.setBack();
      return taken;
    };
    const claim = (limit: number) => watch.whileNear(() => take(limit));
    const failed: unknown[] = [];
    return async () => {
      const queue = { ...timers, claim };
      while ((await runDueTimers(ports, queue, (_, error) => failed.push(error))) === 'more');
      if (failed.length > 0) throw new Error('A timer failed', { cause: failed[0] });
    };
  }

  private setBack(): void {
    this.house.now -= this.#setBackMs;
    this.#setBackMs = 0;
  }

  private async readRecord(): Promise<void> {
    const rows = await this.house.opened.database.reader
      .selectFrom('ledger_record')
      .select(['subject_id', 'recorded_at'])
      .where('type', 'in', endings)
      .execute();
    for (const { subject_id: subjectId, recorded_at: at } of rows) {
      this.history.add({ kind: 'fired', subjectId, at });
    }
  }
}

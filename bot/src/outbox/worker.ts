import type { ClaimedMessage, Deliverer } from './delivery.js';
import { Dispatch } from './dispatch.js';
import type { OutboxQueue } from './queue.js';
import type { TenantGate } from './tenant-gate.js';
import { createTenantGate } from './tenant-gate.js';

export interface OutboxWorkerOptions {
  readonly queue: OutboxQueue;
  /** By the kind of message. */
  readonly deliverers: ReadonlyMap<string, Deliverer>;
  /** Names this process in a claim. */
  readonly worker: string;
  readonly random: () => number;
  readonly onError: (error: unknown) => void;
  readonly gate?: TenantGate;
  readonly mostAtOnce?: number;
  readonly leaseMs?: number;
  readonly pollMs?: number;
}

/** Longer than the longest hold for the pace and two calls with a token in between. */
const defaultLeaseMs = 60_000;
const defaultPollMs = 1_000;
const defaultMostAtOnce = 256;
const batch = 64;
const afterErrorMs = 1_000;
/** Claims after single deliveries are gathered for this long, so that a busy queue is claimed in batches. */
const gatherMs = 4;

/** Claims what is due and sends it: one at a time in a lane, lanes side by side. */
export class OutboxWorker {
  readonly #options: OutboxWorkerOptions;
  readonly #dispatch: Dispatch;
  readonly #underWay = new Set<Promise<void>>();
  #isStopping = false;
  #isKicked = false;
  #wake: () => void = () => undefined;
  #running: Promise<void> | undefined;

  constructor(options: OutboxWorkerOptions) {
    this.#options = options;
    this.#dispatch = new Dispatch({ ...options, gate: options.gate ?? createTenantGate() });
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something was just written: look now rather than at the next poll. */
  kick(): void {
    this.#isKicked = true;
    this.#wake();
  }

  /** Takes nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      try {
        await this.#round();
      } catch (error) {
        this.#options.onError(error);
        await this.#pause(afterErrorMs);
      }
    }
    await Promise.all(this.#underWay);
  }

  async #round(): Promise<void> {
    const { queue, worker, leaseMs = defaultLeaseMs } = this.#options;
    const { mostAtOnce = defaultMostAtOnce, pollMs = defaultPollMs } = this.#options;
    this.#isKicked = false;
    const limit = Math.min(batch, mostAtOnce - this.#underWay.size);
    const claimed = limit > 0 ? await queue.claim({ limit, leaseMs, worker }) : [];
    for (const message of claimed) this.#begin(message);
    if (claimed.length === limit && limit > 0) return;
    // What is due already waits behind its lane; the end of a delivery wakes us then.
    const dueInMs = (await queue.nextDueInMs()) ?? pollMs;
    await this.#pause(dueInMs > 0 ? Math.min(dueInMs, pollMs) : pollMs);
    if (this.#underWay.size > 0 && !this.#isStopping) await this.#gather();
  }

  #begin(message: ClaimedMessage): void {
    const work = this.#dispatch
      .handle(message)
      // Its lease will end by itself, and it will be taken again.
      .catch(this.#options.onError)
      .finally(() => {
        this.#underWay.delete(work);
        this.kick();
      });
    this.#underWay.add(work);
  }

  #gather(): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, gatherMs);
    });
  }

  #pause(ms: number): Promise<void> {
    if (this.#isKicked || this.#isStopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

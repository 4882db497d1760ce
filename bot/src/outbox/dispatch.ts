import type { Attempt, ClaimedMessage, Deliverer, GivenUp } from './delivery.js';
import type { OutboxQueue } from './queue.js';
import type { SendResult } from './retry.js';
import { isOutage, nextStep } from './retry.js';
import type { TenantGate } from './tenant-gate.js';

export interface DispatchOptions {
  readonly queue: OutboxQueue;
  readonly deliverers: ReadonlyMap<string, Deliverer>;
  readonly gate: TenantGate;
  /** In [0, 1). */
  readonly random: () => number;
  readonly onError: (error: unknown) => void;
}

type Effect = 'answered' | 'outage' | 'unsent';

/** Takes one message to its end: delivered, put back for later, or given up with a reason. */
export class Dispatch {
  readonly #options: DispatchOptions;
  /** Counted here rather than stored: after a restart it is tried a few times more, which is harmless. */
  readonly #failures = new Map<string, number>();

  constructor(options: DispatchOptions) {
    this.#options = options;
  }

  async handle(message: ClaimedMessage): Promise<void> {
    const { gate, queue, deliverers, random } = this.#options;
    const key = deliverers.get(message.kind)?.gateOf?.(message) ?? message.tenantId;
    const waitMs = gate.enter(key, performance.now());
    if (waitMs > 0) {
      // Spread, so that a tenant's messages do not all come back in the same instant.
      await queue.reschedule(message, Math.ceil(waitMs * (1 + random())), 'tenant waits');
      return;
    }
    let effect: Effect = 'unsent';
    try {
      effect = await this.#attempt(message);
    } finally {
      gate.leave(key, effect, performance.now());
    }
  }

  async #attempt(message: ClaimedMessage): Promise<Effect> {
    const deliverer = this.#options.deliverers.get(message.kind);
    if (!deliverer) {
      await this.#giveUp(message, 'failed', `unknown kind: ${message.kind}`);
      return 'unsent';
    }
    let attempt;
    try {
      attempt = await deliverer.deliver(message);
    } catch (error) {
      // A fault of ours: a database that does not answer, or a payload nobody can read.
      this.#options.onError(error);
      await this.#afterFailure(message, { kind: 'broken', how: 'internal' });
      return 'unsent';
    }
    return this.#settle(message, attempt);
  }

  async #settle(message: ClaimedMessage, attempt: Attempt): Promise<Effect> {
    switch (attempt.kind) {
      case 'done':
        this.#failures.delete(message.id);
        await this.#options.queue.complete(message);
        return 'answered';
      case 'wait':
        await this.#options.queue.reschedule(message, Math.ceil(attempt.ms), 'paced');
        return 'unsent';
      case 'give-up':
        await this.#giveUp(message, attempt.how, attempt.reason);
        return 'unsent';
      default:
        await this.#afterFailure(message, attempt.result);
        return isOutage(attempt.result) ? 'outage' : 'answered';
    }
  }

  async #afterFailure(message: ClaimedMessage, result: SendResult): Promise<void> {
    const { queue, random } = this.#options;
    const failed = this.#failures.get(message.id) ?? 0;
    const step = nextStep(result, failed, random());
    switch (step.kind) {
      case 'retry':
        this.#failures.set(message.id, failed + 1);
        await queue.reschedule(message, step.afterMs, step.reason);
        return;
      case 'undeliverable':
        return this.#giveUp(message, 'undeliverable', step.reason);
      case 'dead-letter':
        return this.#giveUp(message, 'failed', step.reason);
      default:
        // A chat that opened without naming itself: nothing can be sent to it.
        return this.#giveUp(message, 'failed', 'answer not readable');
    }
  }

  /** What failed stays in the queue's back room with its reason; what cannot be delivered is over. */
  async #giveUp(message: ClaimedMessage, how: GivenUp, reason: string): Promise<void> {
    const { deliverers, queue } = this.#options;
    this.#failures.delete(message.id);
    await deliverers.get(message.kind)?.gaveUp(message, how, reason);
    await (how === 'failed' ? queue.bury(message, reason) : queue.complete(message));
  }
}

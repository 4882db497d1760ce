import type { Instant } from '@causeway/shared/lib/instant.js';
import { minuteMs, secondMs } from '@causeway/shared/lib/instant.js';

interface Bucket {
  readonly tokens: number;
  readonly at: Instant;
}

/**
 * A token bucket for each name: a minute's worth at once, and then as they drip in. It is this
 * process's own and starts full; names must be few, such as those of keys that exist.
 */
export class RequestLimit {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => Instant,
  ) {}

  /** 0 where one was left and is taken; otherwise how many seconds until there is one. */
  take(name: string): number {
    const { tokens, at } = this.#filled(name);
    if (tokens < 1) {
      this.#buckets.set(name, { tokens, at });
      return Math.ceil(((1 - tokens) * minuteMs) / this.perMinute / secondMs);
    }
    this.#buckets.set(name, { tokens: tokens - 1, at });
    return 0;
  }

  /** For one that was taken and turned out not to count. */
  giveBack(name: string): void {
    const { tokens, at } = this.#filled(name);
    this.#buckets.set(name, { tokens: Math.min(this.perMinute, tokens + 1), at });
  }

  #filled(name: string): Bucket {
    const at = this.now();
    const known = this.#buckets.get(name) ?? { tokens: this.perMinute, at };
    const dripped = (Math.max(0, at - known.at) * this.perMinute) / minuteMs;
    return { tokens: Math.min(this.perMinute, known.tokens + dripped), at };
  }
}

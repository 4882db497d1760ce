import { createHash } from 'node:crypto';
import type { Instant } from '@causeway/shared/lib/instant.js';

interface Verified<Value> {
  readonly value: Value;
  readonly until: Instant;
}

const mostKept = 5_000;

/**
 * What verified tokens said, by the token's hash and never past its end: a signature is checked once.
 * Whoever lets a token in looks up everything that may change since, such as grants, every time.
 */
export class VerifiedTokens<Value> {
  readonly #byHash = new Map<string, Verified<Value>>();

  constructor(private readonly now: () => Instant) {}

  async valueOf(
    token: string,
    verify: () => Promise<Verified<Value> | undefined>,
  ): Promise<Value | undefined> {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.#byHash.get(hash);
    if (known && this.now() < known.until) return known.value;
    this.#byHash.delete(hash);
    const verified = await verify();
    if (verified) this.#keep(hash, verified);
    return verified?.value;
  }

  #keep(hash: string, verified: Verified<Value>): void {
    const oldest = this.#byHash.size >= mostKept ? this.#byHash.keys().next().value : undefined;
    if (oldest !== undefined) this.#byHash.delete(oldest);
    this.#byHash.set(hash, verified);
  }
}

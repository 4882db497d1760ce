import type { Instant } from './instant.js';

/** Every id of ours: 36 lower-case characters. */
export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface UuidSource {
  now(): Instant;
  /** Fills the whole array with random bytes. */
  fillRandom(bytes: Uint8Array): void;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const countersPerMs = 0x1000;
const randomBytesPerId = 8;
/** Asking for randomness costs more than the randomness; this much is asked for at once. */
const idsPerFill = 256;

/**
 * Makes UUIDs of version 7 (RFC 9562) that sort in the order they were made, also within one
 * millisecond: twelve bits count, and when they are used up the next millisecond is borrowed.
 */
export function uuidV7Maker(source: UuidSource): () => string {
  const pool = new Uint8Array(idsPerFill * randomBytesPerId);
  let used = pool.length;
  let lastMs = 0;
  let counter = 0;
  return () => {
    const nowMs = source.now();
    if (nowMs > lastMs) {
      lastMs = nowMs;
      counter = 0;
    } else {
      counter += 1;
      if (counter === countersPerMs) {
        lastMs += 1;
        counter = 0;
      }
    }
    if (used === pool.length) {
      source.fillRandom(pool);
      used = 0;
    }
    const random = pool.subarray(used, used + randomBytesPerId);
    used += randomBytesPerId;
    const time = lastMs.toString(16).padStart(12, '0');
    const count = counter.toString(16).padStart(3, '0');
    const bytes = Array.from(random, (byte) => hexOfByte[byte] ?? '00');
    const variant = hexOfByte[((random[0] ?? 0) & 0x3f) | 0x80] ?? '80';
    const tail = bytes.slice(2).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${bytes[1] ?? '00'}-${tail}`;
  };
}

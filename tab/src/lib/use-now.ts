import type { Instant } from '@causeway/shared/lib/instant.js';
import { useSyncExternalStore } from 'react';

const everyMs = 30_000;

let now = Date.now();
const readers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  for (const read of readers) read();
}

/** One clock for the whole page, however many cards read it. */
function subscribe(read: () => void): () => void {
  if (readers.size === 0) {
    now = Date.now();
    timer = setInterval(tick, everyMs);
  }
  readers.add(read);
  return () => {
    readers.delete(read);
    if (readers.size === 0) clearInterval(timer);
  };
}

/** The moment "in 3 hours" is counted from; moves on by itself. */
export function useNow(): Instant {
  return useSyncExternalStore(subscribe, () => now);
}

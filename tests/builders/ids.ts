import { randomBytes } from 'node:crypto';
import type { Id } from '@causeway/shared/lib/ids.js';

let lastMs = 0;

/** UUIDv7, rising within a run as the app's ids do. */
export function newTestId<Noun extends string>(): Id<Noun> {
  lastMs = Math.max(Date.now(), lastMs + 1);
  const time = lastMs.toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  const text = `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
  return text as Id<Noun>;
}

import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Rollup } from '../../store/rollup-store.js';

/** Walked through so fast that it may be done at any time. */
const few = 20_000;
/** Some fifty times what it takes to walk past one of them. */
const pauseMsEach = 0.02;

/**
 * When all facts may be walked through again: a program of many is not walked for every correction
 * and every label by itself. Whoever waits until then is served by one walk.
 */
export function nextWalkAt(rollup: Rollup | undefined): Instant {
  if (!rollup || rollup.walkedAt === null) return 0;
  return rollup.walkedAt + Math.ceil(Math.max(0, rollup.observations - few) * pauseMsEach);
}

import type { Standing } from '../program/transition.js';

/** Rings open one after the other and stay open; completing closes none. */
export function isOpen({ phase, ring }: Standing, number: number): boolean {
  const isReached = phase === 'staged-rollout' || phase === 'completed';
  return isReached && ring !== null && number <= ring;
}

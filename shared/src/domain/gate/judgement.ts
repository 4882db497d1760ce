import type { Facts } from '../../lib/decision.js';
import type { Judgement } from './gate-criterion.js';
import type { GateReason } from './gate-reason.js';

export function pass(because: GateReason, facts: Facts = {}): Judgement {
  return { outcome: 'pass', because, facts, furtherTrials: null };
}

/** It is known that it is not so. */
export function fail(because: GateReason, facts: Facts = {}): Judgement {
  return { outcome: 'fail', because, facts, furtherTrials: null };
}

/** Too little is known; `furtherTrials` says about how much more would do. */
export function open(
  because: GateReason,
  facts: Facts = {},
  furtherTrials: number | null = null,
): Judgement {
  return { outcome: 'inconclusive', because, facts, furtherTrials };
}

/** It was so, and what it rested on is over. */
export function stale(because: GateReason, facts: Facts = {}): Judgement {
  return { outcome: 'stale', because, facts, furtherTrials: null };
}

/** Nothing in the house can say it yet: open, however long one waits. */
export const notBuilt: Judgement = open('not-built');

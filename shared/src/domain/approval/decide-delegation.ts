import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import { defaults } from '../defaults.js';
import type { Delegation, DelegationEvent, DelegationRejection } from './delegation.js';
import { decidingRoles } from './approval-rule.js';

type DelegationDecision = Decision<DelegationEvent, DelegationRejection>;

export interface DelegationFacts {
  /** What the one who hands it over holds themselves; what was handed to them goes no further. */
  readonly fromRoles: readonly GrantRole[];
  readonly toRoles: readonly GrantRole[];
  /** Asked for something that is open, or measured what it rests on. */
  readonly barred: readonly PersonId[];
}

/** Whoever asks for steps decides on none, and a sponsor on none but as a sponsor. */
function mayDecide(
  { to, functions }: Pick<Delegation, 'to' | 'functions'>,
  { toRoles, barred }: DelegationFacts,
): boolean {
  if (toRoles.includes('program-manager') || barred.includes(to)) return false;
  return !toRoles.includes('sponsor') || functions.every((role) => role === 'sponsor');
}

export function decideDelegate(
  asked: Omit<Delegation, 'version' | 'recordedAt' | 'endedAt'> & { readonly now: Instant },
  facts: DelegationFacts,
): DelegationDecision {
  const { now, ...terms } = asked;
  const { from, to, functions, untilAt } = terms;
  if (from === to) return reject('own-delegation');
  const other = functions.find(
    (role) => !facts.fromRoles.includes(role) || !decidingRoles.includes(role),
  );
  if (other) return reject('function-not-held', { role: other });
  if (!mayDecide(terms, facts)) return reject('may-not-decide');
  // It never reaches back: what somebody pressed before it was recorded was not theirs to press.
  const fromAt = Math.max(terms.fromAt, now);
  if (untilAt <= fromAt) return reject('ends-before-it-begins');
  const days = defaults.delegationDays.value;
  if (untilAt > fromAt + days * dayMs) return reject('lasts-too-long', { days });
  const delegation = { ...terms, version: 1, fromAt, recordedAt: now, endedAt: null };
  return accept({ type: 'delegation-recorded', delegation });
}

export function decideEndDelegation(
  delegation: Delegation,
  by: PersonId,
  now: Instant,
): DelegationDecision {
  const isOver = delegation.endedAt !== null || now >= delegation.untilAt;
  return isOver ? reject('ended-already') : accept({ type: 'delegation-ended', by, at: now });
}

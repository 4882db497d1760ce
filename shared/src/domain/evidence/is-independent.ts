import type { GrantRole } from '../access/grant.js';
import { hasStake, stakeOf } from '../criterion/measurer.js';
import type { Evidence } from './evidence.js';

/**
 * Whether whoever measured gains nothing by the outcome: neither by what they were when it was
 * recorded nor by what they hold now.
 */
export function isIndependent(
  evidence: Pick<Evidence, 'finding'>,
  measurerRoles: readonly GrantRole[],
): boolean {
  return !hasStake(evidence.finding.measurer.relation) && stakeOf(measurerRoles) === null;
}

import type { GrantRole } from '../access/grant.js';
import type { PersonId } from '../../lib/ids.js';

/** What whoever measured has to do with the pilot. */
export const measurerRelations = [
  'independent',
  'expert-reviewer',
  'sponsor',
  'program-manager',
  'vendor',
  'implementation-team',
] as const;
export type MeasurerRelation = (typeof measurerRelations)[number];

export interface Measurer {
  readonly personId: PersonId;
  readonly relation: MeasurerRelation;
}

/** Whoever gains by a pilot that looks good. */
export function hasStake(relation: MeasurerRelation): boolean {
  return relation !== 'independent' && relation !== 'expert-reviewer';
}

/** The stake somebody's roles give them, whatever they say of themselves. */
export function stakeOf(roles: readonly GrantRole[]): 'sponsor' | 'program-manager' | null {
  if (roles.includes('sponsor')) return 'sponsor';
  return roles.includes('program-manager') ? 'program-manager' : null;
}

import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { Approval } from './approval.js';

/** Speaks for the people whose work it is. */
const functionOfTheAffected: GrantRole = 'approver-works-council';

export interface RosterLine {
  readonly role: GrantRole;
  readonly needed: number;
  /** Who holds the function now. */
  readonly invited: readonly PersonId[];
  readonly present: readonly PersonId[];
}

export interface DecisionRoster {
  readonly lines: readonly RosterLine[];
  /** Functions that have said nothing; that of the affected workers even where no rule asks for it. */
  readonly missing: readonly GrantRole[];
}

/** Who was asked, who took part and who was absent. */
export function decisionRoster(
  { rule, verdicts }: Pick<Approval, 'rule' | 'verdicts'>,
  holdersOf: (role: GrantRole) => readonly PersonId[],
): DecisionRoster {
  const presentAs = (role: GrantRole) =>
    verdicts.filter((verdict) => verdict.role === role).map(({ personId }) => personId);
  const lines = rule.functions.map(({ role, needed }) => ({
    role,
    needed,
    invited: holdersOf(role),
    present: presentAs(role),
  }));
  const asked = [...new Set([...lines.map(({ role }) => role), functionOfTheAffected])];
  return { lines, missing: asked.filter((role) => presentAs(role).length === 0) };
}

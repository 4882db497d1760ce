import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { ApprovalRule } from './approval-rule.js';

/** As what somebody speaks, and for whom where it is not for themselves. */
export interface Voice {
  readonly role: GrantRole;
  readonly onBehalfOf: PersonId | null;
}

/** What somebody holds in the program at this moment, and what others who hold it handed to them. */
export interface Authority {
  readonly roles: readonly GrantRole[];
  readonly delegated: readonly {
    readonly from: PersonId;
    readonly functions: readonly GrantRole[];
    /** What the one who handed it over still holds. */
    readonly roles: readonly GrantRole[];
  }[];
}

/** A sponsor decides as sponsor and as nothing else, so that at least one yes is not a sponsor's. */
function speaksAs(role: GrantRole, ...holds: readonly (readonly GrantRole[])[]): boolean {
  return role === 'sponsor' || !holds.some((roles) => roles.includes('sponsor'));
}

/** The functions of a rule somebody can speak for right now: their own first, in the rule's order. */
export function voicesOf(rule: ApprovalRule, { roles, delegated }: Authority): readonly Voice[] {
  const asked = rule.functions.map(({ role }) => role);
  const own = asked
    .filter((role) => roles.includes(role) && speaksAs(role, roles))
    .map((role) => ({ role, onBehalfOf: null }));
  const others = delegated.flatMap((given) =>
    asked
      .filter((role) => given.functions.includes(role) && given.roles.includes(role))
      .filter((role) => speaksAs(role, roles, given.roles))
      .map((role) => ({ role, onBehalfOf: given.from })),
  );
  return [...own, ...others];
}

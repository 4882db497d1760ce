import type { CohortRuleView } from '@causeway/shared/api/cohort.js';
import type { CohortRule } from '@causeway/shared/domain/cohort-rule/cohort-rule.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

export async function viewCohortRules(
  stores: Stores,
  rules: readonly CohortRule[],
  now: Instant,
): Promise<CohortRuleView[]> {
  const makers = rules.map(({ madeBy }) => madeBy);
  const names = await namePeople(stores, makers, now);
  return rules.map(({ programId: _program, madeBy, ...rule }) => ({
    ...rule,
    madeBy: names.of(madeBy),
  }));
}

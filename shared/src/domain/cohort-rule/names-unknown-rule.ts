import type { CohortRule } from './cohort-rule.js';

const mark = 'rule:';

/** `rule: Low ratings` says that somebody came by a rule, and a rule has to be there to come by. */
export function namesUnknownRule(
  source: string,
  rules: readonly Pick<CohortRule, 'id' | 'name'>[],
): boolean {
  const said = source.trim().toLowerCase();
  if (!said.startsWith(mark)) return false;
  const named = said.slice(mark.length).trim();
  return !rules.some(({ id, name }) => id === named || name.toLowerCase() === named);
}

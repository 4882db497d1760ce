import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { CriterionResult } from './criterion-result.js';

/** Somebody by name, or everybody who holds a role, and what they owe. */
export type Need =
  | { readonly by: 'person'; readonly personId: PersonId; readonly criteria: readonly string[] }
  | { readonly by: 'role'; readonly role: GrantRole; readonly criteria: readonly string[] };

export type Owed = Pick<CriterionResult, 'name' | 'outcome' | 'owedBy'> & {
  readonly owners: readonly PersonId[];
};

function grouped<Key>(owed: readonly (readonly [Key, string])[]) {
  const by = new Map<Key, string[]>();
  for (const [key, name] of owed) by.set(key, [...(by.get(key) ?? []), name]);
  return [...by];
}

/** Who owes what of a gate that is not shown yet. Whoever is named owes it, and not the role. */
export function needsOf(results: readonly Owed[]): readonly Need[] {
  const missing = results.filter(({ outcome }) => outcome !== 'pass');
  const named = missing.flatMap(({ name, owners }) => owners.map((id) => [id, name] as const));
  const others = missing
    .filter(({ owners }) => owners.length === 0)
    .flatMap(({ name, owedBy }) => owedBy.map((role) => [role, name] as const));
  return [
    ...grouped(named).map(([personId, criteria]) => ({
      by: 'person' as const,
      personId,
      criteria,
    })),
    ...grouped(others).map(([role, criteria]) => ({ by: 'role' as const, role, criteria })),
  ];
}

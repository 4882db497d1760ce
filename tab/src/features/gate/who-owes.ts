import type { GateView } from '@causeway/shared/api/gates.js';

type Need = GateView['needs'][number];

export interface Owing {
  readonly key: string;
  readonly people: Need['people'];
  /** Empty where everything is owed in one's own name. */
  readonly roles: readonly NonNullable<Need['role']>[];
  readonly results: GateView['results'];
}

/** A task nobody holds is not the same as another one nobody holds. */
function keyOf({ people, role }: Need): string {
  return people.length > 0 ? people.map(({ id }) => id).join(' ') : String(role);
}

/** Each of them once, whatever they owe it as, with what they owe in the gate's order; what is excepted nobody owes. */
export function whoOwes({ needs, results }: Pick<GateView, 'needs' | 'results'>): readonly Owing[] {
  return [...new Set(needs.map(keyOf))].flatMap((key) => {
    const theirs = needs.filter((need) => keyOf(need) === key);
    const names = new Set(theirs.flatMap(({ criteria }) => criteria));
    const owed = results.filter(({ name, waiverId }) => names.has(name) && waiverId === null);
    if (owed.length === 0) return [];
    const roles = theirs.flatMap(({ role }) => (role === null ? [] : [role]));
    return [{ key, people: theirs[0]?.people ?? [], roles, results: owed }];
  });
}

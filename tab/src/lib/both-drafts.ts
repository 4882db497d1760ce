import type { Draft } from './draft.js';

type Kept = Pick<Draft<unknown>, 'begunAt' | 'lacksPeople' | 'clear'>;

/** One form may keep its answers in two places; whoever fills it in sees one draft. */
export function bothDrafts(first: Kept, second: Kept): Kept {
  return {
    begunAt: first.begunAt ?? second.begunAt,
    lacksPeople: first.lacksPeople || second.lacksPeople,
    clear: () => {
      first.clear();
      second.clear();
    },
  };
}

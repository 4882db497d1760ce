import type { GateCriterion } from './gate-criterion.js';
import { gateCriterion } from './gate-criterion.js';
import { notBuilt } from './judgement.js';

/** Declared, and its source is absent: open until there is one, never passed. */
export function absentCriterion(
  declared: Pick<GateCriterion, 'source'> &
    Partial<Pick<GateCriterion, 'isProtected' | 'owedBy'>> & {
      readonly name: Parameters<typeof gateCriterion>[0]['name'];
    },
): GateCriterion {
  return gateCriterion({ ...declared, isAbsent: true, evaluate: () => notBuilt });
}

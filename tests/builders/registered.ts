import { logEvidence } from '@causeway/shared/statistics/log-evidence.js';
import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import type { Look } from '@causeway/shared/domain/criterion/look.js';
import type { RegisteredCriterion } from '@causeway/shared/domain/gate/gate-facts.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aCriterion, aLook } from './criterion.js';
import { someMonday } from './flag.js';

/** Looks at so many of so many, as the clock would have recorded them. */
function someLooks(
  criterion: Criterion,
  counts: readonly (readonly [successes: number, trials: number])[],
): readonly Look[] {
  return counts.map(([successes, trials], at) => {
    const evidence = { successes, trials, threshold: criterion.threshold, kind: criterion.kind };
    const { direction } = criterion;
    return aLook({
      number: at + 1,
      lookedAt: someMonday + (10 + at) * dayMs,
      successes,
      trials,
      logEvidenceFor: logEvidence({ ...evidence, direction }),
      logEvidenceAgainst: logEvidence({
        ...evidence,
        direction: direction === 'above' ? 'below' : 'above',
      }),
    });
  });
}

/** A registered criterion after these looks; without any it has seen nothing. */
export function registeredAfter(
  counts: readonly (readonly [successes: number, trials: number])[],
  change: Partial<Criterion> = {},
  isAboutPeople = false,
): RegisteredCriterion {
  const criterion = aCriterion({ measure: 'acceptance', ...change });
  const looks = someLooks(criterion, counts);
  const [successes, trials] = counts.at(-1) ?? [0, 0];
  return { criterion, looks, counted: { successes, trials }, isAboutPeople };
}

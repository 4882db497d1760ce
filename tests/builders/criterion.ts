import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import type { Look } from '@causeway/shared/domain/criterion/look.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

/** At least half of the audits are right, looked at as often as one likes. */
export function aCriterion(criterion: Partial<Criterion> = {}): Criterion {
  return {
    id: newTestId<'criterion'>(),
    version: 1,
    programId: newTestId<'program'>(),
    measure: 'audited-right',
    filter: { by: 'all' },
    direction: 'above',
    threshold: 0.5,
    alpha: 0.05,
    kind: 'anytime',
    minimumTrials: 5,
    lookFrom: someMonday,
    measurer: { personId: newTestId<'person'>(), relation: 'independent' },
    isIndependent: false,
    registeredBy: newTestId<'person'>(),
    registeredAt: someMonday,
    isAfterData: false,
    ...criterion,
  };
}

export function aLook(look: Partial<Look> = {}): Look {
  return {
    series: 1,
    number: 1,
    lookedAt: someMonday,
    countedAt: someMonday,
    successes: 6,
    trials: 10,
    logEvidenceFor: 0.1,
    logEvidenceAgainst: -0.2,
    ...look,
  };
}

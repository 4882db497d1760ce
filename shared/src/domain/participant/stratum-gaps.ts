import type { Participant } from './participant.js';
import type { Stratum } from './stratum.js';
import { isIn } from './stratum.js';

/** How many who did not volunteer have to be there before anything is said about them. */
export interface CohortQuota {
  readonly nonVolunteers: number;
  readonly strata: readonly { readonly stratum: Stratum; readonly minimum: number }[];
}

interface Gap {
  readonly minimum: number;
  readonly n: number;
  readonly missing: number;
}

export interface StratumGaps {
  readonly isEvaluable: boolean;
  readonly nonVolunteers: Gap;
  readonly strata: readonly (Gap & { readonly stratum: Stratum })[];
}

/** Of whom it is not known how they came may have volunteered, so they fill no gap. */
function isNonVolunteer({ provenance }: Pick<Participant, 'provenance'>): boolean {
  return provenance === 'picked' || provenance === 'assigned';
}

function gap(n: number, minimum: number): Gap {
  return { minimum, n, missing: Math.max(0, minimum - n) };
}

export function stratumGaps(
  people: readonly Pick<Participant, 'provenance' | 'strata'>[],
  quota: CohortQuota,
): StratumGaps {
  const asked = people.filter(isNonVolunteer);
  const nonVolunteers = gap(asked.length, quota.nonVolunteers);
  const strata = quota.strata.map(({ stratum, minimum }) => {
    const n = asked.filter((person) => isIn(person.strata, stratum)).length;
    return { stratum, ...gap(n, minimum) };
  });
  const isEvaluable = [nonVolunteers, ...strata].every(({ missing }) => missing === 0);
  return { isEvaluable, nonVolunteers, strata };
}

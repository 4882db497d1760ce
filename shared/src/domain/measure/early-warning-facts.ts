import type { Tally } from '../observation/tally.js';
import type { Participant } from '../participant/participant.js';
import { isIn } from '../participant/stratum.js';
import { collectiveUse } from './collective-use.js';
import { countOf } from './count-tallies.js';
import type { EarlyWarningFacts } from './early-warnings.js';

interface Observed {
  readonly people: readonly Participant[];
  /** Of every day there is; what is counted by the day reaches back four weeks at least. */
  readonly tallies: readonly Tally[];
  readonly today: number;
}

function cohortOf(people: readonly Participant[]): EarlyWarningFacts['cohort'] {
  const cohort = { champions: 0, others: 0, unknown: 0 };
  for (const { provenance, strata } of people) {
    if (provenance === 'declined') continue;
    if (provenance === 'volunteered' || isIn(strata, 'enthusiastic')) cohort.champions += 1;
    else if (provenance === 'unknown') cohort.unknown += 1;
    else cohort.others += 1;
  }
  return cohort;
}

/** What there is to know of a pilot by what was counted in it. */
export function observedFacts({
  people,
  tallies,
  today,
}: Observed): Pick<EarlyWarningFacts, 'cohort' | 'evidence' | 'use'> {
  return {
    cohort: cohortOf(people),
    evidence: {
      sentiment: countOf(tallies, 'pulse'),
      performance: countOf(tallies, 'rating') + countOf(tallies, 'audit'),
    },
    use: collectiveUse({ tallies, people: people.map((one) => ({ ...one, uses: [] })), today }),
  };
}

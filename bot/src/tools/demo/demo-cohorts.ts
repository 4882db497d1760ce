import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import type { Stratum } from '@causeway/shared/domain/participant/stratum.js';

/** Some people who came to the demo the same way. */
interface DemoGroup {
  readonly people: number;
  /** Of them, by their keys, those who are demo people. */
  readonly known?: readonly string[];
  readonly provenance: Provenance;
  readonly ring: number | null;
  /** Days ago. */
  readonly accessDaysAgo: number;
  readonly labels: readonly (readonly [Stratum, number])[];
  /** The chance of use on a working day: in the first week, and what it comes to. */
  readonly useFirst: number;
  readonly useLast: number;
  /** The chance that an output served, and that somebody rates it good. */
  readonly serves: number;
  readonly rates: number;
  /** Where outputs are looked at again more often, or found wrong less, than usual. */
  readonly audits?: { readonly audited: number; readonly wrong: number };
}

export type DemoCohort = readonly DemoGroup[];

const enthusiasts: DemoGroup['labels'] = [
  ['enthusiastic', 0.8],
  ['high-workload', 0.1],
];
const mixed: DemoGroup['labels'] = [
  ['skeptical', 0.45],
  ['high-workload', 0.4],
  ['less-technical', 0.3],
  ['struggling', 0.15],
  ['beneficiary', 0.2],
];

/** A pilot of volunteers that began well and stalled. */
export const coachingCohort: DemoCohort = [
  {
    people: 34,
    provenance: 'volunteered',
    ring: null,
    accessDaysAgo: 44,
    labels: enthusiasts,
    useFirst: 0.55,
    useLast: 0.03,
    serves: 0.86,
    rates: 0.85,
  },
  {
    people: 12,
    known: ['employee-2', 'employee-3'],
    provenance: 'assigned',
    ring: null,
    accessDaysAgo: 40,
    labels: mixed,
    useFirst: 0.2,
    useLast: 0.01,
    serves: 0.55,
    rates: 0.5,
  },
];

/** A rollout whose first ring holds and whose second has begun. */
export const assistantCohort: DemoCohort = [
  {
    people: 24,
    provenance: 'volunteered',
    ring: 1,
    accessDaysAgo: 75,
    labels: enthusiasts,
    useFirst: 0.6,
    useLast: 0.55,
    serves: 0.88,
    rates: 0.85,
  },
  {
    people: 40,
    known: ['employee-1'],
    provenance: 'assigned',
    ring: 1,
    accessDaysAgo: 75,
    labels: mixed,
    useFirst: 0.35,
    useLast: 0.45,
    serves: 0.78,
    rates: 0.72,
  },
  {
    people: 90,
    provenance: 'assigned',
    ring: 2,
    accessDaysAgo: 26,
    labels: mixed,
    useFirst: 0.3,
    useLast: 0.35,
    serves: 0.74,
    rates: 0.7,
  },
];

/** A small pilot that everybody who was asked still uses. */
export const contractCohort: DemoCohort = [
  {
    people: 14,
    provenance: 'volunteered',
    ring: null,
    accessDaysAgo: 30,
    labels: enthusiasts,
    useFirst: 0.5,
    useLast: 0.5,
    serves: 0.9,
    rates: 0.88,
    audits: { audited: 0.7, wrong: 0.015 },
  },
  {
    people: 18,
    provenance: 'assigned',
    ring: null,
    accessDaysAgo: 30,
    labels: mixed,
    useFirst: 0.3,
    useLast: 0.4,
    serves: 0.82,
    rates: 0.8,
    audits: { audited: 0.7, wrong: 0.02 },
  },
];

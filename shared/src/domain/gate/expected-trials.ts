import type { MeasureName } from '../measure/measure-name.js';

/** What is planned before a pilot starts. */
export interface PilotPlan {
  readonly people: number;
  /** Of them, those who will not have volunteered. */
  readonly notVolunteered: number;
  /** Uses of each person in a week. */
  readonly usesPerWeek: number;
  readonly weeks: number;
  /** In all: outputs that will be drawn and judged, and ratings that will be given. */
  readonly audits: number;
  readonly ratings: number;
  /** Reporters who will be due to hear something. */
  readonly reporters: number;
}

type Unit = 'person' | 'use' | 'rating' | 'reviewed' | 'unreviewed' | 'reporter';

/** What each share counts, and after how many weeks of somebody's own it can be said. */
const counted: Readonly<Partial<Record<MeasureName, readonly [unit: Unit, weeks: number]>>> = {
  activation: ['person', 0],
  'sustained-use-30': ['person', 37 / 7],
  'sustained-use-90': ['person', 97 / 7],
  'first-use-success': ['person', 0],
  'decline-rate': ['person', 0],
  acceptance: ['use', 0],
  deferral: ['use', 0],
  'out-of-scope-share': ['use', 0],
  quality: ['rating', 0],
  'audited-error-rate-reviewed': ['reviewed', 0],
  'audited-error-rate-unreviewed': ['unreviewed', 0],
  'closure-rate': ['reporter', 0],
};

function countOf(unit: Unit, plan: PilotPlan): number {
  switch (unit) {
    case 'person':
      return plan.people;
    case 'use':
      return plan.people * plan.usesPerWeek * plan.weeks;
    case 'rating':
      return plan.ratings;
    case 'reviewed':
    case 'unreviewed':
      return plan.audits;
    case 'reporter':
      return plan.reporters;
  }
}

/** How many there will be to count of a measure; null where the plan does not say. */
export function expectedTrials(measure: string, plan: PilotPlan): number | null {
  const [unit, weeks] = counted[measure as MeasureName] ?? [];
  if (unit === undefined || weeks === undefined) return null;
  return plan.weeks <= weeks && weeks > 0 ? 0 : Math.floor(countOf(unit, plan));
}

/** Whether counts of it are counts of people, or of what people did; what nobody knows of may be. */
export function speaksOfPeople(measure: string): boolean {
  const [unit] = counted[measure as MeasureName] ?? [];
  return unit !== 'reviewed' && unit !== 'unreviewed' && unit !== 'reporter';
}

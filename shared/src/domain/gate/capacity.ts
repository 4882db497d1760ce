import type { Answer } from '../../statistics/answer.js';
import { known } from '../../statistics/answer.js';
import { littlesLaw } from '../../statistics/littles-law.js';
import { rounded } from './rounded.js';

export const workKinds = ['learning', 'support', 'triage'] as const;
export type WorkKind = (typeof workKinds)[number];

/** One kind of work that people bring with them, and who has time for it. */
export interface Work {
  readonly kind: WorkKind;
  readonly arrivalsPerWeek: number;
  /** How long one stays open. */
  readonly cycleWeeks: number;
  readonly minutesEach: number;
  readonly hoursAvailable: number;
}

export interface WorkLoad extends Work {
  /** Open at once, by Little's law. */
  readonly inProgress: number;
  readonly hoursRequired: number;
  readonly light: 'green' | 'amber' | 'red';
}

/** Nobody's week is full of one thing; above this there is no room for a bad week. */
const comfortable = 0.8;

function lightOf(required: number, available: number): WorkLoad['light'] {
  if (required > available) return 'red';
  return required > available * comfortable ? 'amber' : 'green';
}

/** The hours that work takes in a week against the hours there are, line by line. */
export function capacityOf(work: readonly Work[]): Answer<readonly WorkLoad[]> {
  const loads: WorkLoad[] = [];
  for (const one of work) {
    const answer = littlesLaw(one);
    if (answer.kind === 'unknown') return answer;
    const { inProgress, hoursPerWeek } = answer.value;
    const light = lightOf(hoursPerWeek, one.hoursAvailable);
    const hoursRequired = rounded(hoursPerWeek);
    loads.push({ ...one, inProgress: rounded(inProgress), hoursRequired, light });
  }
  return known(loads);
}

import { randomUUID } from 'node:crypto';
import { dryRunGate, planPilot } from '@causeway/shared/api/gates.js';
import { listCriteria, registerCriterion } from '@causeway/shared/api/criteria.js';
import type { ProgramInStory } from './program-in-story';

/** Said beforehand: fewer than one in ten, however often one looks, found by Iris. */
const fewErrors = {
  measure: 'audited-error-rate-reviewed',
  direction: 'below',
  threshold: 0.1,
  alpha: 0.05,
  kind: 'anytime',
  minimumTrials: 30,
} as const;

export async function register({ office, params }: ProgramInStory): Promise<string> {
  const criterionId = randomUUID();
  await office.done('olu', registerCriterion, {
    params: { ...params, criterionId },
    body: {
      ...fewErrors,
      filter: { by: 'all' },
      version: 0,
      lookFrom: null,
      isIndependent: true,
      measurer: { personId: office.ids.iris, relation: 'independent' },
    },
  });
  return criterionId;
}

export async function seriesOf({ office, params }: ProgramInStory, criterionId: string) {
  const { criteria } = await office.done('pavel', listCriteria, { params });
  const series = criteria.find(({ id }) => id === criterionId)?.versions[0]?.series.at(-1);
  if (!series) throw new Error('Nothing was registered under this id');
  return series;
}

/** What the planner says of it for a pilot of forty people. */
export async function whatAuditsCanShow({ office, params }: ProgramInStory, audits: number) {
  const people = { people: 40, notVolunteered: 20, usesPerWeek: 2, weeks: 4 };
  const plan = { ...people, ratings: 0, reporters: 2, audits };
  const body = { plan, terms: [fewErrors] };
  const { registered } = await office.done('pavel', planPilot, { params, body });
  return registered[0];
}

/** What the gate would have said of it week by week, the latest last. */
export async function dryRunOf({ office, params }: ProgramInStory, id: string, weeks: number) {
  const { days } = await office.done('pavel', dryRunGate, { params, query: { weeks } });
  return days.map(
    ({ results }) => results.find(({ name }) => name === `registered-criteria/${id}`)?.outcome,
  );
}

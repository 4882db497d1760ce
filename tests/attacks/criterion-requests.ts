import { randomUUID } from 'node:crypto';
import type { Prepare } from './matrix-requests';

const measure = 'audited-error-rate-unreviewed';
const ofProgram: Prepare = ({ programId }) => ({ params: { programId } });
const mix = { by: 'use-case', shares: [], other: 1 };

/** What must be shown, and what is forecast. Nothing was published that a forecast could be made of. */
export const criterionRequests: Readonly<Record<string, Prepare>> = {
  listCriteria: ofProgram,
  registerCriterion: ({ programId, ids }) => ({
    params: { programId },
    body: {
      version: 0,
      measure,
      filter: { by: 'all' },
      direction: 'below',
      threshold: 0.1,
      kind: 'anytime',
      minimumTrials: 20,
      measurer: { personId: ids.owner, relation: 'expert-reviewer' },
      isIndependent: false,
    },
  }),
  previewProjection: ({ programId }) => ({ params: { programId }, body: { measure, mix } }),
  listForecasts: ofProgram,
  registerForecast: ({ programId }) => ({
    params: { programId },
    body: { measure, filter: { by: 'all' }, mix, dueAt: Date.UTC(2100, 0, 1) },
  }),
  scoreForecast: ({ programId }) => ({
    params: { programId, forecastId: randomUUID() },
    body: {},
  }),
  withdrawForecast: ({ programId }) => ({
    params: { programId, forecastId: randomUUID() },
    body: { because: 'Another mix.' },
  }),
};

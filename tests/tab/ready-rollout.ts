import { listMeasures } from '@causeway/shared/api/measures.js';
import { listSheets } from '@causeway/shared/api/sheets.js';
import { screen, within } from '@testing-library/react';
import { manager, openStages } from './open-stages.js';
import { sampleApproval, sampleGate, sampleResult } from './program-api.js';
import { RolloutApi, sampleWebhook } from './rollout-api.js';
import { paul } from './sample.js';

const day = 86_400_000;
export const published = Date.UTC(2026, 2, 2, 9);

/** How many people the lists of the stages have; a stage that is left out is too small to be counted. */
export function publish(api: RolloutApi, byRing: Readonly<Record<number, number>>) {
  const result = { value: { kind: 'unknown', reason: 'no-data' }, n: 0, eligible: 0, censored: 0 };
  api.on(listMeasures, () => ({
    edition: { number: 3, publishedAt: published, smallestGroup: 5 },
    useCases: [],
    measures: [
      {
        name: 'activation',
        class: 'gating' as const,
        better: 'higher' as const,
        learning: null,
        cells: Object.entries(byRing).map(([ring, eligible]) => ({
          kind: 'shown' as const,
          filter: { by: 'ring' as const, ring: Number(ring) },
          measuredAt: published,
          result: { ...result, eligible } as never,
        })),
      },
    ],
  }));
}

/** Statements about going back and about help are in force for every stage. */
function helpEverywhere(api: RolloutApi) {
  const inForce = { number: 1, expiresAt: null };
  api.on(listSheets, () => ({
    sheets: [1, 2, 3, 4].flatMap((number) =>
      ['retreat-plan', 'support-structure'].map((kind) => ({
        kind,
        subject: `ring-${number}`,
        standing: 'in-force' as const,
        number: 1,
        signedAt: published,
        expiresAt: null,
        inForce,
        maySign: [],
      })),
    ),
  }));
}

/** Everything is shown, answered and written for the step into the third stage, and the days are over. */
export function readyApi(): RolloutApi {
  const api = new RolloutApi({ me: manager() });
  helpEverywhere(api);
  api.webhooks = [sampleWebhook({ events: ['stage-advanced', 'ended'] })];
  api.gate = sampleGate({
    transition: 'ring:3',
    outcome: 'pass',
    outcomeWithExceptions: 'pass',
    results: [sampleResult('phase-answer')],
    needs: [],
  });
  api.moveTo({
    answer: { text: 'It holds.', evidenceIds: [], by: paul, at: published },
    decideBy: Date.now() + 10 * day,
    dwellEndsAt: Date.now() - day,
  });
  api.approvals = [
    sampleApproval({ state: 'granted', transition: { kind: 'ring', to: 3 }, expiresAt: published }),
  ];
  return api;
}

/** The page of the stages, and the part of it that says what comes next. */
export async function openForward(api: RolloutApi) {
  const opened = await openStages(api);
  const forward = within(screen.getByRole('region', { name: 'Going forward' }));
  await forward.findByText(/^The next step|no step is left/);
  return { ...opened, forward };
}

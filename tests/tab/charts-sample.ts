import type { z } from 'zod';
import type {
  CalibrationView,
  ForecastView,
  ProjectionPreview,
  ProjectionView,
} from '@causeway/shared/api/forecasts.js';
import { forecastSchema, projectionSchema } from '@causeway/shared/api/forecasts.js';
import type { Filter, MeasureResult } from '@causeway/shared/domain/measure/measure.js';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { known } from '@causeway/shared/statistics/answer.js';
import type { MeasureCell } from '@causeway/tab/components/charts/reading.js';
import { idNumber, olga } from './sample.js';

export const day = 86_400_000;
export const now = Date.UTC(2026, 2, 4, 10);

interface UseCase {
  readonly id: UseCaseId;
  readonly name: string;
  readonly sharePercent: number | null;
  readonly isRetired: boolean;
}

type Known = Extract<MeasureResult['value'], { kind: 'known' }>['value'];

function useCaseId(number: number): UseCaseId {
  return idNumber(number) as UseCaseId;
}

function useCaseFilter(number: number): Filter {
  return { by: 'use-case', useCaseId: useCaseId(number) };
}

export function shownCell(
  value: MeasureResult['value'] | Known,
  part: Partial<MeasureResult> & { readonly filter?: Filter } = {},
): MeasureCell {
  const { filter = { by: 'all' }, ...counts } = part;
  const answer = 'form' in value ? known(value) : value;
  const result = { n: 93, eligible: 93, censored: 0, ...counts, value: answer };
  return { kind: 'shown', filter, measuredAt: now, result };
}

export function hiddenCell(
  filter: Filter = { by: 'all' },
  because: 'too-few-people' | 'almost-nobody' = 'too-few-people',
): MeasureCell {
  return { kind: 'hidden', filter, measuredAt: now, because };
}

export function share(estimate: number, low: number, high: number): Known {
  return { form: 'share', estimate, low, high, successes: 64, trials: 93 };
}

export function curve(part: Partial<Extract<Known, { form: 'curve' }>> = {}): Known {
  return {
    form: 'curve',
    unit: 'days',
    median: 12,
    events: 30,
    steps: [
      { time: 2, survival: 0.87, low: 0.74, high: 0.94, atRisk: 40 },
      { time: 6, survival: 0.71, low: 0.55, high: 0.82, atRisk: 34 },
      { time: 12, survival: 0.49, low: 0.33, high: 0.63, atRisk: 27 },
      { time: 31, survival: 0.3, low: 0.16, high: 0.45, atRisk: 15 },
    ],
    ...part,
  };
}

export function sampleProjection(part: Partial<ProjectionView> = {}): ProjectionView {
  return projectionSchema.parse({
    confidence: 0.9,
    seed: 7,
    naive: { estimate: 0.687, low: 0.6, high: 0.762 },
    covered: { estimate: 0.475, low: 0.41, high: 0.54, standardError: 0.04 },
    range: { low: 0.38, high: 0.58 },
    interval: { low: 0.33, high: 0.64 },
    untestedWeight: 0.2,
    trials: 150,
    effectiveTrials: 96.4,
    drivers: [
      { name: 'other', state: 'untested', weight: 0.2, widthShare: 0.645, furtherTrials: 11 },
      { name: idNumber(4), state: 'tested', weight: 0.5, widthShare: 0.25, furtherTrials: 156 },
      { name: idNumber(6), state: 'too-few', weight: 0.3, widthShare: 0.105, furtherTrials: 11 },
    ],
    ...part,
  });
}

type ForecastInput = z.input<typeof forecastSchema>;

export function sampleForecast(number: number, part: Partial<ForecastInput> = {}): ForecastView {
  return forecastSchema.parse({
    id: idNumber(200 + number),
    measure: 'acceptance',
    filter: { by: 'all' },
    mix: { by: 'provenance', volunteerShare: 0.2 },
    projection: sampleProjection(),
    chance: null,
    forecaster: olga,
    registeredAt: now - 60 * day,
    dueAt: now - number * day,
    ending: null,
    ...part,
  });
}

export function scored(
  isHit: boolean,
  estimate: number | null,
): NonNullable<ForecastInput['ending']> {
  return {
    kind: 'scored',
    isHit,
    isNaiveHit: !isHit,
    happened: null,
    outcome:
      estimate === null
        ? null
        : {
            estimate,
            low: estimate - 0.05,
            high: estimate + 0.05,
            trials: 120,
            score: 0.31,
            naiveScore: 1.2,
          },
    by: null,
    at: now,
  };
}

export function sampleCalibration(part: Partial<CalibrationView> = {}): CalibrationView {
  return {
    promised: 0.9,
    honest: {
      hits: 5,
      n: 10,
      share: { estimate: 0.5, low: 0.237, high: 0.763 },
      meanScore: 0.412,
    },
    naive: {
      hits: 2,
      n: 10,
      share: { estimate: 0.2, low: 0.057, high: 0.51 },
      meanScore: 1.934,
    },
    chances: null,
    open: 1,
    withdrawn: 2,
    ...part,
  };
}

export const sampleUseCases: readonly UseCase[] = [
  { id: useCaseId(4), name: 'Answering complaints', sharePercent: 50, isRetired: false },
  { id: useCaseId(6), name: 'Summarising files', sharePercent: 20, isRetired: false },
  { id: useCaseId(8), name: 'Drafting contracts', sharePercent: 10, isRetired: false },
  { id: useCaseId(9), name: 'Translating', sharePercent: null, isRetired: false },
];

const uses = share(0.6, 0.5, 0.7);

/** One tried, one of which too little may be said, one never tried. */
export const coverageCells = [
  shownCell(uses, { n: 128, eligible: 128 }),
  shownCell(uses, { n: 116, eligible: 116, filter: useCaseFilter(4) }),
  hiddenCell(useCaseFilter(6)),
  shownCell(
    { kind: 'unknown', reason: 'no-trials' },
    { n: 0, eligible: 0, filter: useCaseFilter(8) },
  ),
];

export function provenanceCell(provenance: Provenance, people: number): MeasureCell {
  return shownCell(uses, { n: people, eligible: people, filter: { by: 'provenance', provenance } });
}

type Rest = NonNullable<ProjectionPreview['rest']>;

export function sampleRest(part: Partial<Rest> = {}): Rest {
  return {
    target: 0.5,
    weight: 0.8,
    rate: 0.475,
    mustReach: 0.6,
    verdict: 'within-reach',
    ...part,
  };
}

import type { CriterionView, OfferedShareView } from '@causeway/shared/api/criteria.js';
import { criterionSchema, listCriteria, registerCriterion } from '@causeway/shared/api/criteria.js';
import type {
  CalibrationView,
  ForecastView,
  ProjectionPreview,
} from '@causeway/shared/api/forecasts.js';
import {
  listForecasts,
  previewProjection,
  registerForecast,
  scoreForecast,
  withdrawForecast,
} from '@causeway/shared/api/forecasts.js';
import type { LampView, MeasureView } from '@causeway/shared/api/measures.js';
import { listEarlyWarnings, listMeasures } from '@causeway/shared/api/measures.js';
import { listUseCases } from '@causeway/shared/api/use-cases.js';
import type { z } from 'zod';
import type { Filter } from '@causeway/shared/domain/measure/measure.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import {
  curve,
  day,
  hiddenCell,
  now,
  sampleCalibration,
  sampleForecast,
  sampleProjection,
  share,
  shownCell,
} from './charts-sample.js';
import { ProgramApi } from './program-api.js';
import { idNumber, olga, useCaseId } from './sample.js';
import { sampleList } from './work-api.js';

const complaints: Filter = { by: 'use-case', useCaseId: useCaseId as UseCaseId };

export function measure(
  name: string,
  of: MeasureView['class'],
  cells: MeasureView['cells'],
  part: Partial<MeasureView> = {},
): MeasureView {
  return { name, class: of, better: 'higher', learning: null, cells, ...part };
}

export const sampleMeasures: readonly MeasureView[] = [
  measure('satisfaction', 'vanity', [
    shownCell({ form: 'mean', unit: 'score', estimate: 9, low: 8, high: 9.6 }),
  ]),
  measure('time-to-first-use', 'context', [shownCell(curve())]),
  measure('support-load', 'guardrail', [hiddenCell()], { better: 'lower' }),
  measure('plateau', 'context', [
    shownCell({ form: 'signal', isOn: false, facts: { earlierShare: 0.2, laterShare: 0.4 } }),
  ]),
  measure('quality', 'gating', [
    shownCell(share(0.74, 0.64, 0.82), { n: 93 }),
    hiddenCell(complaints),
  ]),
  measure('acceptance', 'gating', [shownCell(share(0.81, 0.76, 0.85))]),
  measure('relief', 'context', [shownCell({ kind: 'unknown', reason: 'no-trials' })]),
];

type CriterionInput = z.input<typeof criterionSchema>;
type VersionInput = CriterionInput['versions'][number];

export function sampleVersion(part: Partial<VersionInput> = {}): VersionInput {
  return {
    version: 1,
    measure: 'quality',
    filter: { by: 'all' },
    direction: 'above',
    threshold: 0.6,
    alpha: 0.05,
    kind: 'anytime',
    minimumTrials: 20,
    lookFrom: now - 30 * day,
    isIndependent: false,
    measurer: { person: olga, relation: 'expert-reviewer' },
    registeredBy: olga,
    registeredAt: now - 30 * day,
    isAfterData: false,
    series: [sampleSeries()],
    published: { estimate: 0.74, low: 0.64, high: 0.82, trials: 93, measuredAt: now },
    ...part,
  };
}

type SeriesInput = VersionInput['series'][number];

export function sampleSeries(part: Partial<SeriesInput> = {}): SeriesInput {
  return {
    series: 1,
    outcome: 'inconclusive',
    openBecause: 'not-enough-evidence',
    furtherTrials: 50,
    looks: 12,
    lastLookAt: now,
    decidedAt: null,
    ...part,
  };
}

export function sampleCriterion(...versions: readonly VersionInput[]): CriterionView {
  return criterionSchema.parse({ id: idNumber(300), versions });
}

const offered: readonly OfferedShareView[] = [
  {
    measure: 'activation',
    class: 'gating',
    better: 'higher',
    by: ['all', 'provenance', 'stratum'],
    isOpenEnded: true,
  },
  {
    measure: 'quality',
    class: 'gating',
    better: 'higher',
    by: ['all', 'use-case', 'ring', 'provenance'],
    isOpenEnded: false,
  },
  {
    measure: 'audited-error-rate-unreviewed',
    class: 'gating',
    better: 'lower',
    by: ['all', 'use-case'],
    isOpenEnded: false,
  },
];

/** One use case makes 80% of the work, and nobody knows the rest. */
const statedWork = sampleList({
  useCases: sampleList()
    .useCases.slice(0, 1)
    .map((useCase) => ({ ...useCase, sharePercent: 80 })),
  workload: { version: 2, otherPercent: 20 },
});

/** A program of which something was measured, agreed on and forecast. */
export class MeasuredApi extends ProgramApi {
  measures: readonly MeasureView[] = sampleMeasures;
  lamps: readonly LampView[] = [];
  criteria: readonly CriterionView[] = [sampleCriterion(sampleVersion())];
  isPublished = true;
  mayDecide = true;
  preview: Omit<ProjectionPreview, 'publishedAt'> = {
    projection: sampleProjection(),
    rest: null,
    plateau: null,
  };
  forecasts: readonly ForecastView[] = [sampleForecast(-20)];
  calibration: CalibrationView = sampleCalibration();
  work = statedWork;
  /** The bodies of what was asked to be changed or projected, in order. */
  readonly sent: unknown[] = [];

  constructor(...company: ConstructorParameters<typeof ProgramApi>) {
    super(...company);
    this.on(listMeasures, () => ({
      edition: this.isPublished ? { number: 4, publishedAt: now, smallestGroup: 5 } : null,
      useCases: [{ id: useCaseId, name: 'Answering complaints' }],
      measures: [...this.measures],
    }));
    this.on(listEarlyWarnings, () => ({ lamps: [...this.lamps] }));
    this.on(listCriteria, () => ({
      criteria: [...this.criteria],
      offered: [...offered],
      mayRegister: this.mayDecide,
    }));
    this.on(registerCriterion, ({ body }) => {
      this.sent.push(body);
      return sampleCriterion(sampleVersion());
    });
    this.on(listUseCases, () => this.work);
    this.forecast();
  }

  /** Nobody has said what the work is made of. */
  withoutShares(): this {
    this.work = { ...statedWork, workload: { version: 0, otherPercent: 100 } };
    return this;
  }

  private forecast() {
    const first = () => this.forecasts[0] ?? sampleForecast(1);
    this.on(previewProjection, ({ body }) => {
      this.sent.push(body);
      return { ...this.preview, publishedAt: now };
    });
    this.on(listForecasts, () => ({
      forecasts: [...this.forecasts],
      calibration: this.calibration,
      forecasters: [{ person: olga, calibration: this.calibration }],
      mayForecast: this.mayDecide,
    }));
    this.on(registerForecast, ({ body }) => {
      this.sent.push(body);
      return first();
    });
    this.on(scoreForecast, ({ params }) => {
      this.sent.push({ scored: params.forecastId });
      return first();
    });
    this.on(withdrawForecast, ({ body }) => {
      this.sent.push(body);
      return first();
    });
  }
}

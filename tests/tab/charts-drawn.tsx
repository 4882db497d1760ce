import { CalibrationChart } from '@causeway/tab/components/charts/calibration-chart.js';
import { CoverageChart } from '@causeway/tab/components/charts/coverage-chart.js';
import { IntervalChart } from '@causeway/tab/components/charts/interval-chart.js';
import { PhaseBar } from '@causeway/tab/components/charts/phase-bar.js';
import { ProjectionRange } from '@causeway/tab/components/charts/projection-range.js';
import { ProvenanceBar } from '@causeway/tab/components/charts/provenance-bar.js';
import { SurvivalCurve } from '@causeway/tab/components/charts/survival-curve.js';
import { TrendLine } from '@causeway/tab/components/charts/trend-line.js';
import {
  coverageCells,
  curve,
  day,
  hiddenCell,
  now,
  provenanceCell,
  sampleCalibration,
  sampleForecast,
  sampleProjection,
  sampleRest,
  sampleUseCases,
  scored,
  share,
  shownCell,
} from './charts-sample.js';

const shownShare = shownCell(share(0.687, 0.62, 0.75));

export const interval = (
  <IntervalChart
    title="Acceptance"
    measure="acceptance"
    threshold={{ value: 0.6, direction: 'above' }}
    rows={[
      { name: 'Letters', value: shownShare },
      { name: 'Contracts', value: shownCell(share(0.42, 0.33, 0.52), { n: 61 }) },
      { name: 'Minutes', value: shownCell(share(0.64, 0.4, 0.82), { n: 14 }) },
      { name: 'Notes', value: hiddenCell() },
    ]}
  />
);

export const survival = (
  <SurvivalCurve
    title="First use"
    measure="time-to-first-use"
    curves={[
      { name: 'Volunteers', cell: shownCell(curve(), { n: 40, eligible: 40, censored: 10 }) },
      { name: 'Assigned', cell: hiddenCell() },
    ]}
  />
);

export const coverage = (
  <CoverageChart
    title="Coverage"
    useCases={sampleUseCases}
    otherPercent={20}
    cells={coverageCells}
  />
);

export const provenance = (
  <ProvenanceBar
    title="Cohort"
    cells={[
      hiddenCell(),
      provenanceCell('volunteered', 55),
      hiddenCell({ by: 'provenance', provenance: 'declined' }),
    ]}
  />
);

export const projection = (
  <ProjectionRange
    title="Rollout"
    projection={sampleProjection()}
    rest={sampleRest()}
    useCases={sampleUseCases}
  />
);

export const calibration = (
  <CalibrationChart
    title="Forecasts"
    useCases={sampleUseCases}
    calibration={sampleCalibration()}
    forecasts={[
      sampleForecast(1, { ending: scored(true, 0.52) }),
      sampleForecast(2, { ending: scored(false, null) }),
    ]}
  />
);

export const trend = (
  <TrendLine
    title="Trend"
    measure="acceptance"
    points={[
      { at: now - 20 * day, value: shownCell(share(0.5, 0.4, 0.6)) },
      { at: now - 10 * day, value: hiddenCell() },
      { at: now, value: shownShare },
    ]}
  />
);

export const phases = (
  <PhaseBar
    stage={{ phase: 'staged-rollout', ring: 2, stops: [], end: null, furthestRing: 3 }}
    rings={[
      { number: 1, name: 'Desk' },
      { number: 2, name: 'Hamburg' },
      { number: 3, name: 'Germany' },
      { number: 4, name: 'World' },
    ]}
  />
);

import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { Answer, Estimate, Interval } from '../../statistics/answer.js';
import { intervalScore } from '../../statistics/interval-score.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import type { Measure } from '../measure/measure.js';
import type {
  Forecast,
  ForecastEvent,
  ForecastRejection,
  MeasuredOutcome,
  Withdrawn,
} from './forecast.js';

type ForecastDecision = Decision<ForecastEvent, ForecastRejection>;

export interface ScoreCommand {
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly measure: Pick<Measure, 'version'> | undefined;
  /** What was measured by now; null where nothing was. */
  readonly outcome: MeasuredOutcome | null;
  /** Nothing will be added to it any more. */
  readonly isFinal: boolean;
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.kind === 'unknown')
    throw new Error(`A frozen forecast cannot be scored: ${answer.reason}`);
  return answer.value;
}

function isIn({ low, high }: Interval, { estimate }: Estimate): boolean {
  return low <= estimate && estimate <= high;
}

/** Once, when it is due, by what was measured then: the honest interval and the naive one alike. */
export function decideScoreForecast(forecast: Forecast, command: ScoreCommand): ForecastDecision {
  const { measure, outcome, isFinal, by, at } = command;
  if (forecast.ending) return reject('forecast-ended', { ending: forecast.ending.kind });
  if (at < forecast.dueAt && !isFinal) return reject('forecast-not-due', { until: forecast.dueAt });
  if (measure && (measure.version ?? 1) !== forecast.measureVersion)
    return reject('measure-changed');
  if (!measure || !outcome || outcome.trials === 0) return reject('no-outcome-yet');
  const { interval, naive, confidence } = forecast.projection;
  const measured = valueOf(wilsonInterval(outcome));
  const score = ({ low, high }: Interval) =>
    valueOf(intervalScore({ low, high, outcome: measured.estimate, alpha: 1 - confidence }));
  const { chance } = forecast;
  const isAbove = chance !== null && measured.estimate >= chance.threshold;
  return accept({
    type: 'forecast-scored',
    scored: {
      kind: 'scored',
      outcome,
      measured,
      isHit: isIn(interval, measured),
      score: score(interval),
      isNaiveHit: isIn(naive, measured),
      naiveScore: score(naive),
      happened: chance && (chance.direction === 'above' ? isAbove : !isAbove),
      by,
      at,
    },
  });
}

/** It stays visible. Once it is due it is scored and nothing else. */
export function decideWithdrawForecast(
  forecast: Forecast,
  command: Omit<Withdrawn, 'kind'>,
): ForecastDecision {
  if (forecast.ending) return reject('forecast-ended', { ending: forecast.ending.kind });
  if (command.at >= forecast.dueAt) return reject('forecast-due-already');
  return accept({ type: 'forecast-withdrawn', withdrawn: { kind: 'withdrawn', ...command } });
}

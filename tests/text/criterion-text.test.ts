import type { CriterionRejection } from '@causeway/shared/domain/criterion/criterion.js';
import { aboutFurther } from '@causeway/shared/domain/criterion/about-further.js';
import { openReasons } from '@causeway/shared/domain/criterion/evaluate-criterion.js';
import { calibration } from '@causeway/shared/domain/forecast/calibration.js';
import type { ForecastRejection } from '@causeway/shared/domain/forecast/forecast.js';
import { project } from '@causeway/shared/domain/projection/project.js';
import { criterionProblemSentence } from '@causeway/shared/text/criterion-problem-text.js';
import { criterionSentence } from '@causeway/shared/text/criterion-text.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import {
  calibrationSentence,
  projectionSentence,
  restSentence,
} from '@causeway/shared/text/projection-text.js';
import { aForecast, aScore } from '../builders/forecast';

const codes: Readonly<Record<Exclude<CriterionRejection | ForecastRejection, 'stale'>, true>> = {
  'nothing-changed': true,
  'unknown-measure': true,
  'vanity-cannot-gate': true,
  'measure-is-not-a-share': true,
  'outcome-is-open-ended': true,
  'filter-not-offered': true,
  'threshold-out-of-range': true,
  'alpha-out-of-range': true,
  'minimum-below-smallest-group': true,
  'measurer-has-a-stake': true,
  'shares-not-whole': true,
  'nothing-to-project-from': true,
  'cells-overlap': true,
  'level-out-of-range': true,
  'chance-out-of-range': true,
  'due-in-past': true,
  'forecast-frozen': true,
  'forecast-not-due': true,
  'forecast-ended': true,
  'forecast-due-already': true,
  'measure-changed': true,
  'no-outcome-yet': true,
};

describe('a refusal around criteria and forecasts', () => {
  it.each(Object.keys(codes))('%s is worded in both languages', (code) => {
    const problem = { code, facts: { smallestGroup: 5 } };
    for (const locale of ['en', 'de'] as const) {
      const sentence = criterionProblemSentence(problem, locale);
      expect(sentence).toMatch(/\.$/);
      expect(problemSentence(problem, { locale, timeZone: 'Europe/Berlin' })).toBe(sentence);
    }
  });
});

describe('how a criterion stands', () => {
  const half = { direction: 'above', threshold: 0.5, openBecause: null } as const;

  it('is said in one sentence', () => {
    const open = { ...half, outcome: 'inconclusive', openBecause: 'not-enough-evidence' } as const;
    const said = [
      { ...half, outcome: 'pass', furtherTrials: null },
      { ...half, outcome: 'fail', direction: 'below', threshold: 0.025, furtherTrials: null },
      { ...open, furtherTrials: 50 },
    ] as const;
    expect(said.map((one) => criterionSentence(one, 'en'))).toEqual([
      'Shown: it is above 50%.',
      'Not shown: it is above 2.5%, not below.',
      'Not enough evidence yet: about 50 more have to be counted.',
    ]);
    const waiting = { ...open, openBecause: 'no-data', furtherTrials: 20 } as const;
    expect(criterionSentence(waiting, 'en')).toBe(
      'Not enough evidence yet: nothing has been counted, and about 20 are needed.',
    );
    expect(criterionSentence({ ...open, furtherTrials: 50 }, 'de')).toBe(
      'Noch nicht genug Belege: Es müssen noch etwa 50 gezählt werden.',
    );
  });

  it('says why it is open, and not that it was shown', () => {
    const sentences = openReasons.map((openBecause) =>
      criterionSentence(
        { ...half, outcome: 'inconclusive', openBecause, furtherTrials: null },
        'en',
      ),
    );
    for (const sentence of sentences) expect(sentence).not.toMatch(/^(Shown|Not shown)/);
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(openReasons.length - 1);
  });

  it.each([
    [1, 5],
    [5, 5],
    [6, 10],
    [11, 20],
    [21, 50],
    [99, 100],
    [100, 100],
    [101, 200],
    [4_321, 5_000],
    [9_999, 10_000],
  ])('rounds %p more up to about %p', (trials, about) => {
    expect(aboutFurther(trials)).toBe(about);
  });
});

describe('a projection', () => {
  const said = (untested: number) => {
    const cells = [
      { name: 'a', weight: 1 - untested, successes: 20, trials: 40 },
      { name: 'other', weight: untested, successes: 0, trials: 0 },
    ];
    const answer = project({
      cells,
      pilot: { successes: 20, trials: 40 },
      confidence: 0.9,
      draws: 400,
    });
    return answer.kind === 'known' ? projectionSentence(answer.value, 'en') : '';
  };

  it('is said as a range where something was never tested, and as a value only elsewhere', () => {
    expect(said(0.2)).toMatch(/^Between 40% and 60%: 20% of the work was never tested/);
    expect(said(0)).toMatch(/^50% \(/);
  });

  it('says what the others have to reach', () => {
    const rest = { target: 0.5, weight: 0.2, rate: 0.9, mustReach: 0.4 };
    expect(restSentence({ ...rest, verdict: 'within-reach' }, 'en')).toBe(
      'For 50% overall, all the others have to reach 40%.',
    );
  });
});

describe('the record of forecasts', () => {
  it('says how often they came true beside what was promised', () => {
    const ten = Array.from({ length: 10 }, (_, at) =>
      aForecast({ ending: aScore({ isHit: at < 5 }) }),
    );
    expect(calibrationSentence(calibration(ten), 'en')).toBe(
      '5 of 10 forecasts came true: 50% (23.7% to 76.3%), where 90% was promised.',
    );
    expect(calibrationSentence(calibration([]), 'en')).toBe('No forecast has been scored yet.');
  });
});

import { calibration } from '@causeway/shared/domain/forecast/calibration.js';
import type { ScoreCommand } from '@causeway/shared/domain/forecast/decide-end-forecast.js';
import {
  decideScoreForecast,
  decideWithdrawForecast,
} from '@causeway/shared/domain/forecast/decide-end-forecast.js';
import type { ForecastRegistration } from '@causeway/shared/domain/forecast/decide-register-forecast.js';
import { decideRegisterForecast } from '@causeway/shared/domain/forecast/decide-register-forecast.js';
import { evolveForecast } from '@causeway/shared/domain/forecast/evolve-forecast.js';
import type {
  Forecast,
  ForecastEvent,
  ForecastRejection,
} from '@causeway/shared/domain/forecast/forecast.js';
import { naiveProbability } from '@causeway/shared/domain/forecast/naive-probability.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aForecast, aScore } from '../builders/forecast';
import { newTestId } from '../builders/ids';

const offered = { form: 'share', filters: ['use-case'], version: 1 } as const;
const by = newTestId<'person'>();

function accepted(decision: Decision<ForecastEvent, ForecastRejection>): ForecastEvent {
  if (decision.kind === 'rejected') throw new Error(decision.code);
  const [event] = decision.events;
  if (!event) throw new Error('No event');
  return event;
}

function registration(change: Partial<ForecastRegistration> = {}): ForecastRegistration {
  const { id, programId, measure, filter, chance, forecasterId, registeredAt, dueAt } = aForecast();
  const cells = [
    { name: 'calls', weight: 0.5, successes: 40, trials: 50 },
    { name: 'letters', weight: 0.4, successes: 5, trials: 20 },
    { name: 'other', weight: 0.1, successes: 0, trials: 0 },
  ];
  const { mix } = aForecast();
  const pilot = { successes: 45, trials: 70 };
  const terms = {
    id,
    programId,
    mix,
    pilot,
    measure,
    filter,
    chance,
    forecasterId,
    registeredAt,
    dueAt,
  };
  return { ...terms, cells, level: 0.9, ...change };
}

const refusal = (change: Partial<ForecastRegistration>) =>
  decideRegisterForecast(registration(change), offered);

describe('registering a forecast', () => {
  it('freezes the projection with the naive interval beside it', () => {
    const forecast = evolveForecast(
      undefined,
      accepted(decideRegisterForecast(registration(), { ...offered, version: 2 })),
    );
    expect(forecast).toMatchObject({ measureVersion: 2, ending: null });
    expect(forecast.projection.confidence).toBe(0.9);
    expect(forecast.projection.naive.estimate).toBeCloseTo(45 / 70, 9);
    expect(forecast.projection.range.low).toBeCloseTo(0.5, 9);
    expect(forecast.projection.range.high).toBeCloseTo(0.6, 9);
  });

  it('is refused for a day that is over', () => {
    const { registeredAt } = registration();
    expect(refusal({ dueAt: registeredAt })).toMatchObject({ code: 'due-in-past' });
  });

  it('is refused where the shares of the mix are no whole, or nothing was tested', () => {
    const half = [{ name: 'calls', weight: 0.5, successes: 4, trials: 5 }];
    expect(refusal({ cells: half })).toMatchObject({ code: 'shares-not-whole' });
    const untested = [{ name: 'other', weight: 1, successes: 0, trials: 0 }];
    expect(refusal({ cells: untested })).toMatchObject({ code: 'nothing-to-project-from' });
  });

  it('is for shares, by the cuts they are published by', () => {
    const decide = (
      change: Partial<ForecastRegistration>,
      of: Parameters<typeof decideRegisterForecast>[1],
    ) => decideRegisterForecast(registration(change), of);
    expect(decide({}, undefined)).toMatchObject({ code: 'unknown-measure' });
    expect(decide({}, { ...offered, form: 'rate' })).toMatchObject({
      code: 'measure-is-not-a-share',
    });
    expect(decide({ filter: { by: 'ring', ring: 1 } }, offered)).toMatchObject({
      code: 'filter-not-offered',
    });
  });

  it('needs a level and a chance that mean something', () => {
    expect(refusal({ level: 1 })).toMatchObject({ code: 'level-out-of-range' });
    const chance = { direction: 'above', threshold: 0.5, probability: 1.1 } as const;
    expect(refusal({ chance })).toMatchObject({ code: 'chance-out-of-range' });
  });
});

const published = { successes: 47, trials: 100, source: { kind: 'edition', number: 9 } } as const;

function score(forecast: Forecast, change: Partial<ScoreCommand> = {}) {
  const at = forecast.dueAt;
  const command = { measure: offered, outcome: published, isFinal: false, by, at, ...change };
  return decideScoreForecast(forecast, command);
}

describe('a forecast', () => {
  it('is scored by what was measured, and so is what the pilot promised', () => {
    const forecast = aForecast();
    const after = evolveForecast(forecast, accepted(score(forecast)));
    expect(after).toMatchObject({
      projection: forecast.projection,
      ending: { kind: 'scored', outcome: published, isHit: true, isNaiveHit: false },
    });
    // A width of .2; for the naive one .1 and 20 times the .18 that it missed by.
    expect(after.ending).toMatchObject({
      score: expect.closeTo(0.2, 9) as number,
      naiveScore: expect.closeTo(0.1 + 20 * 0.18, 9) as number,
    });
  });

  it('is not scored before it is due, unless nothing will be added', () => {
    const forecast = aForecast();
    const early = { at: forecast.dueAt - 1 };
    expect(score(forecast, early)).toMatchObject({ code: 'forecast-not-due' });
    expect(score(forecast, { ...early, isFinal: true }).kind).toBe('accepted');
  });

  it('is scored once', () => {
    expect(score(aForecast({ ending: aScore() }))).toMatchObject({ code: 'forecast-ended' });
  });

  it('waits where nothing was measured, or something else than was forecast', () => {
    expect(score(aForecast(), { outcome: null })).toMatchObject({ code: 'no-outcome-yet' });
    const none = { ...published, successes: 0, trials: 0 };
    expect(score(aForecast(), { outcome: none })).toMatchObject({ code: 'no-outcome-yet' });
    expect(score(aForecast(), { measure: { version: 2 } })).toMatchObject({
      code: 'measure-changed',
    });
  });

  it('says whether what it gave a chance to happened', () => {
    const happened = (direction: 'above' | 'below', threshold: number) => {
      const chance = { direction, threshold, probability: 0.7 };
      const event = accepted(score(aForecast({ chance })));
      return event.type === 'forecast-scored' && event.scored.happened;
    };
    expect([happened('above', 0.47), happened('above', 0.48)]).toEqual([true, false]);
    expect([happened('below', 0.48), happened('below', 0.47)]).toEqual([true, false]);
  });

  it('can be withdrawn until it is due, and stays', () => {
    const forecast = aForecast();
    const at = forecast.dueAt - dayMs;
    const withdrawn = decideWithdrawForecast(forecast, { because: 'Another mix.', by, at });
    expect(evolveForecast(forecast, accepted(withdrawn))).toMatchObject({
      projection: forecast.projection,
      ending: { kind: 'withdrawn', because: 'Another mix.' },
    });
    const late = { because: 'It looks bad.', by, at: forecast.dueAt };
    expect(decideWithdrawForecast(forecast, late)).toMatchObject({ code: 'forecast-due-already' });
  });
});

describe('calibration', () => {
  const hit = (isHit: boolean) => aForecast({ ending: aScore({ isHit }) });

  it('of ten intervals of 90% that hit five times says 50%, with its own interval', () => {
    const ten = Array.from({ length: 10 }, (_, at) => hit(at % 2 === 0));
    const { promised, honest, naive } = calibration(ten);
    expect(promised).toBeCloseTo(0.9, 9);
    expect(honest).toMatchObject({ hits: 5, n: 10 });
    // Wilson's interval for 5 of 10 (Brown, Cai and DasGupta 2001).
    expect(honest.share).toMatchObject({
      value: {
        estimate: 0.5,
        low: expect.closeTo(0.2366, 4) as number,
        high: expect.closeTo(0.7634, 4) as number,
      },
    });
    expect(naive).toMatchObject({ hits: 0, n: 10, meanScore: expect.closeTo(1.2, 9) as number });
  });

  it('keeps what is open or was withdrawn in sight, and out of the share', () => {
    const because = 'Another mix.';
    const ending = { kind: 'withdrawn', because, by, at: 0 } as const;
    const all = [hit(true), aForecast(), aForecast({ ending })];
    expect(calibration(all)).toMatchObject({ open: 1, withdrawn: 1, honest: { hits: 1, n: 1 } });
  });

  it('does not tell by how much a forecast missed what was not published', () => {
    const source = { kind: 'full-data' } as const;
    const hidden = aScore({ isHit: false, score: 9 });
    const outcome = { ...hidden.outcome, source };
    const forecasts = [hit(true), aForecast({ ending: { ...hidden, outcome } })];
    expect(calibration(forecasts).honest).toMatchObject({ hits: 1, n: 2, meanScore: 0.2 });
  });

  it('says of nothing that there is nothing to say', () => {
    expect(calibration([])).toMatchObject({
      promised: null,
      honest: { n: 0, share: { kind: 'unknown' }, meanScore: null },
      chances: null,
    });
  });

  it('scores chances beside what the pilot’s own rate would have said', () => {
    const chance = { direction: 'above', threshold: 0.5 } as const;
    const said = [
      [0.1, false],
      [0.9, true],
      [0.8, true],
      [0.3, false],
    ] as const;
    const { chances } = calibration(
      said.map(([probability, happened]) =>
        aForecast({ chance: { ...chance, probability }, ending: aScore({ happened }) }),
      ),
    );
    expect(chances?.brier).toBeCloseTo(0.0375, 9);
    // Forty of eighty lie as likely above a half as below it.
    expect(chances?.naiveBrier).toBeCloseTo(0.25, 9);
    expect(chances?.skill).toBeCloseTo(0.85, 9);
  });

  it('takes the other side of a chance for one minus it', () => {
    const pilot = { successes: 12, trials: 20 };
    const chance = (direction: 'above' | 'below') =>
      naiveProbability(pilot, { direction, threshold: 0.5 });
    expect(chance('above')).toBeGreaterThan(0.7);
    expect(chance('above') + chance('below')).toBeCloseTo(1, 9);
  });
});

import { evaluateCriterion } from '@causeway/shared/domain/criterion/evaluate-criterion.js';
import { nextLook } from '@causeway/shared/domain/criterion/next-look.js';
import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import type { Look } from '@causeway/shared/domain/criterion/look.js';
import type { PilotPlan } from '@causeway/shared/domain/gate/expected-trials.js';
import { expectedTrials } from '@causeway/shared/domain/gate/expected-trials.js';
import type { PlannedTerms } from '@causeway/shared/domain/gate/plan-pilot.js';
import { planPilot } from '@causeway/shared/domain/gate/plan-pilot.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import { chanceToShow } from '@causeway/shared/domain/gate/chance-to-show.js';
import { allMeasures } from '@causeway/shared/domain/measure/all-measures.js';
import { aCriterion } from '../builders/criterion';
import { onDay } from '../builders/gate-parts';
import { SeededRandom } from '../harness/seeded-random';

const twenty: PilotPlan = {
  people: 20,
  notVolunteered: 4,
  usesPerWeek: 3,
  weeks: 6,
  audits: 40,
  ratings: 0,
  reporters: 5,
};

const half: PlannedTerms = {
  measure: 'activation',
  direction: 'above',
  threshold: 0.5,
  alpha: 0.05,
  kind: 'one-look',
  minimumTrials: 20,
  share: 1,
  expectedRate: null,
};

function planned(terms: Partial<PlannedTerms>, plan: Partial<PilotPlan> = {}) {
  const [one] = planPilot({ ...twenty, ...plan }, { lines: [] }, [
    { ...half, ...terms },
  ]).registered;
  if (!one) throw new Error('One criterion has one plan');
  return one;
}

/** A pilot that goes as chance has it, looked at after every person. */
function run(criterion: Criterion, trials: number, chance: () => boolean): string {
  const looks: Look[] = [];
  let successes = 0;
  for (let seen = 1; seen <= trials; seen += 1) {
    if (chance()) successes += 1;
    const look = nextLook(criterion, looks.at(-1), {
      now: onDay(seen),
      countedAt: onDay(seen),
      correctedFrom: null,
      successes,
      trials: seen,
    });
    if (look) looks.push(look);
  }
  return evaluateCriterion(criterion, looks, { successes, trials }).outcome;
}

describe('what a pilot can show before it starts', () => {
  it('is, for twenty people and one half, fifteen in one look and sixteen at any time', () => {
    expect(planned({})).toMatchObject({ verdict: 'can-pass-or-fail', trials: 20, passesFrom: 15 });
    expect(planned({ kind: 'anytime', minimumTrials: 5 })).toMatchObject({
      passesFrom: 16,
      failsUpTo: 4,
    });
  });

  it('may be nothing but a failure, or nothing at all', () => {
    const rare = { direction: 'below', threshold: 0.05 } as const;
    expect(planned(rare)).toMatchObject({ verdict: 'can-fail', passesFrom: null });
    expect(planned({}, { people: 4 })).toMatchObject({ verdict: 'only-open', trials: 4 });
    expect(planned({ minimumTrials: 30 }).verdict).toBe('only-open');
  });

  it('is nothing of day ninety in a pilot of six weeks', () => {
    expect(planned({ measure: 'sustained-use-90' })).toMatchObject({
      verdict: 'only-open',
      trials: 0,
    });
    expect(planned({ measure: 'sustained-use-30' }).trials).toBe(20);
    expect(planned({ measure: 'sustained-use-90' }, { weeks: 20 }).trials).toBe(20);
  });

  it('is known of every share that can be registered', () => {
    const shares = allMeasures.filter(
      (measure) => measure.form === 'share' && measure.class !== 'vanity',
    );
    const unplanned = shares.filter(({ name }) => expectedTrials(name, twenty) === null);
    expect(unplanned.map(({ name }) => name)).toEqual([]);
  });

  it('says of the gate which questions stay open whatever happens', () => {
    const { lines } = planPilot(twenty, readyMadeTemplate('infrastructure-build'), []);
    const verdicts = new Map(lines.map(({ criterion, verdict }) => [criterion, verdict]));
    expect(verdicts.get('provenance')).toBe('only-open');
    expect(verdicts.get('strata-quotas')).toBe('only-open');
    expect(verdicts.get('support-withdrawal')).toBe('can-pass-or-fail');
    expect(verdicts.get('charter')).toBe('by-work');
    const ring = planPilot(twenty, readyMadeTemplate('next-ring'), []).lines;
    expect(ring.find(({ criterion }) => criterion === 'concerns')?.verdict).toBe('only-open');
  });
});

describe('the plan and the pilot', () => {
  const kinds = ['one-look', 'anytime'] as const;

  it.each(kinds)('agree on what %s can never show, and on what it can', (kind) => {
    for (const [threshold, direction] of [
      [0.5, 'above'],
      [0.05, 'below'],
      [0.8, 'above'],
      [0.3, 'below'],
    ] as const) {
      for (const people of [6, 10, 20, 40, 60]) {
        const minimumTrials = kind === 'one-look' ? people : 5;
        const terms = { ...half, kind, threshold, direction, minimumTrials };
        const plan = planned(terms, { people });
        const criterion = aCriterion(terms);
        const best = run(criterion, people, () => direction === 'above');
        const worst = run(criterion, people, () => direction === 'below');
        expect([people, threshold, best === 'pass']).toEqual([
          people,
          threshold,
          plan.passesFrom !== null,
        ]);
        expect([people, threshold, worst === 'fail']).toEqual([
          people,
          threshold,
          plan.failsUpTo !== null,
        ]);
      }
    }
  });

  it('agree on how many of twenty it takes: of pilots as chance has it none passes with fewer', () => {
    const random = new SeededRandom(112);
    const criterion = aCriterion({ ...half, minimumTrials: 20 });
    const outcomes = new Map<number, Set<string>>();
    for (let pilot = 0; pilot < 2_000; pilot += 1) {
      let successes = 0;
      const outcome = run(criterion, 20, () => {
        const isSuccess = random.next() < 0.7;
        if (isSuccess) successes += 1;
        return isSuccess;
      });
      outcomes.set(successes, (outcomes.get(successes) ?? new Set()).add(outcome));
    }
    for (const [successes, seen] of outcomes) {
      const said = successes >= 15 ? 'pass' : successes <= 5 ? 'fail' : 'inconclusive';
      expect([successes, [...seen]]).toEqual([successes, [said]]);
    }
    expect(outcomes.size).toBeGreaterThan(10);
  });

  /** Simulated in the reference: by so many half, by so many four in five have shown it. */
  it.each([
    [0.3, 0.45, 71, 135],
    [0.5, 0.6, 161, 314],
    [0.5, 0.7, 37, 71],
    [0.6, 0.75, 59, 113],
    [0.8, 0.9, 81, 145],
  ])(
    'agree on how many it takes for %p at a true %p: %p, or %p',
    (threshold, rate, halfOfThem, most) => {
      const terms = { ...half, kind: 'anytime', threshold, minimumTrials: 5 } as const;
      const { halfBy, mostBy } = chanceToShow(terms, rate, 400);
      expect(Math.abs((halfBy ?? 0) / halfOfThem - 1)).toBeLessThan(0.06);
      expect(Math.abs((mostBy ?? 0) / most - 1)).toBeLessThan(0.06);
    },
  );

  it('agree on how many pilots pass, and looking after every person stays below the level', () => {
    const random = new SeededRandom(2);
    const terms = { ...half, kind: 'anytime', minimumTrials: 5 } as const;
    const criterion = aCriterion(terms);
    const pilots = 1_500;
    const outcomes = Array.from({ length: pilots }, () =>
      run(criterion, 40, () => random.next() < 0.7),
    );
    const passed = outcomes.filter((outcome) => outcome === 'pass').length / pilots;
    expect(Math.abs(chanceToShow(terms, 0.7, 40).pass - passed)).toBeLessThan(0.04);
    expect(chanceToShow(terms, 0.5, 400).pass).toBeLessThanOrEqual(0.05);
    // P(X ≥ 15) of twenty at one half is .0207, at .7 it is .4164.
    expect(chanceToShow(half, 0.5, 20).pass).toBe(0.0207);
    expect(chanceToShow(half, 0.7, 20).pass).toBe(0.4164);
  });
});

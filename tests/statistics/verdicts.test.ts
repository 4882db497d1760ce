import fc from 'fast-check';
import { betaBinomialEProcess } from '@causeway/shared/statistics/beta-binomial-e-process.js';
import { haltVerdict } from '@causeway/shared/statistics/halt-verdict.js';
import { oneLookVerdict } from '@causeway/shared/statistics/one-look-verdict.js';
import { sequentialVerdict } from '@causeway/shared/statistics/sequential-verdict.js';
import { whatItCanShow } from '@causeway/shared/statistics/what-it-can-show.js';
import { SeededRandom } from '../harness/seeded-random';
import { knownValue, reasonOf } from './known-value';

const half = { threshold: 0.5, direction: 'above', alpha: 0.05, minimumTrials: 0 } as const;

function drawLooks(rate: number, trials: number, random: SeededRandom) {
  let successes = 0;
  return Array.from({ length: trials }, (_, index) => {
    if (random.next() < rate) successes += 1;
    return { successes, trials: index + 1 };
  });
}

describe('an anytime criterion', () => {
  it('passes when the evidence for better reaches 1/α, and names the look', () => {
    const looks = [
      { successes: 8, trials: 10 },
      { successes: 16, trials: 20 },
      { successes: 17, trials: 30 },
    ];

    expect(knownValue(sequentialVerdict({ ...half, looks }))).toMatchObject({
      outcome: 'pass',
      decidedAtLook: 1,
      evidenceFor: expect.closeTo(Math.log(20.5377), 5) as number,
      evidenceAgainst: 0,
      furtherTrials: null,
    });
  });

  it('fails when the evidence for worse does, in both directions', () => {
    const above = sequentialVerdict({ ...half, looks: [{ successes: 4, trials: 20 }] });
    const below = sequentialVerdict({
      ...half,
      direction: 'below',
      looks: [{ successes: 16, trials: 20 }],
    });

    expect(knownValue(above)).toMatchObject({ outcome: 'fail', decidedAtLook: 0 });
    expect(knownValue(below)).toEqual(knownValue(above));
  });

  it('stays inconclusive and says about how many more it needs', () => {
    const verdict = sequentialVerdict({ ...half, looks: [{ successes: 12, trials: 20 }] });

    expect(knownValue(verdict)).toMatchObject({
      outcome: 'inconclusive',
      decidedAtLook: null,
      furtherTrials: 274,
    });
  });

  it('says nothing below its minimum, and then what was reached first', () => {
    const looks = [
      { successes: 16, trials: 20 },
      { successes: 16, trials: 49 },
    ];
    const early = { ...half, minimumTrials: 50, looks };
    const late = { ...early, looks: [...looks, { successes: 16, trials: 60 }] };

    expect(knownValue(sequentialVerdict(early))).toMatchObject({
      outcome: 'inconclusive',
      furtherTrials: 1,
    });
    expect(knownValue(sequentialVerdict(late))).toMatchObject({
      outcome: 'pass',
      decidedAtLook: 2,
    });
  });

  it('is inconclusive before the first look, and needs at least its minimum', () => {
    const nothing = { ...half, minimumTrials: 30, looks: [] };

    expect(knownValue(sequentialVerdict(nothing))).toEqual({
      outcome: 'inconclusive',
      decidedAtLook: null,
      evidenceFor: 0,
      evidenceAgainst: 0,
      furtherTrials: 30,
    });
  });

  it('takes no look that takes something back', () => {
    const looks = (second: { successes: number; trials: number }) => [
      { successes: 8, trials: 10 },
      second,
    ];
    const reason = (second: { successes: number; trials: number }) =>
      reasonOf(sequentialVerdict({ ...half, looks: looks(second) }));

    expect(reason({ successes: 7, trials: 12 })).toBe('out-of-range');
    expect(reason({ successes: 8, trials: 9 })).toBe('out-of-range');
    expect(reason({ successes: 12, trials: 13 })).toBe('out-of-range');
    expect(reason({ successes: 8, trials: 10 })).toBeUndefined();
  });

  it('never has evidence for both sides at one look', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (trials, share, threshold) => {
          const counts = { successes: Math.round(trials * share), trials, threshold };
          const above = knownValue(betaBinomialEProcess(counts)).logE;
          const below = knownValue(betaBinomialEProcess({ ...counts, direction: 'below' })).logE;
          expect(Math.min(above, below)).toBeLessThanOrEqual(1e-9);
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });

  it('decides at the first look whose counts the planner names', () => {
    const random = new SeededRandom(5);
    for (let run = 0; run < 60; run += 1) {
      const looks = drawLooks(random.pick([0.3, 0.5, 0.65]), 120, random);
      const named = looks.findIndex(({ successes, trials }) => {
        const plan = { ...half, trials, kind: 'anytime' } as const;
        const { passesFrom, failsUpTo } = knownValue(whatItCanShow(plan));
        const passes = passesFrom !== null && successes >= passesFrom;
        return passes || (failsUpTo !== null && successes <= failsUpTo);
      });
      const verdict = knownValue(sequentialVerdict({ ...half, looks }));
      expect(verdict.decidedAtLook).toBe(named < 0 ? null : named);
    }
  });
});

describe('a one-look criterion', () => {
  it('passes from 15 of 20 at one half, fails up to 5, and is open between', () => {
    const outcomes = Array.from(
      { length: 21 },
      (_, successes) => knownValue(oneLookVerdict({ ...half, successes, trials: 20 })).outcome,
    );

    expect(outcomes.indexOf('inconclusive')).toBe(6);
    expect(outcomes.lastIndexOf('inconclusive')).toBe(14);
    expect(outcomes.indexOf('pass')).toBe(15);
    expect(outcomes.lastIndexOf('fail')).toBe(5);
  });

  it('gives its evidence as 1/p and the same shape as an anytime criterion', () => {
    const verdict = oneLookVerdict({ ...half, successes: 15, trials: 20 });

    expect(knownValue(verdict)).toEqual({
      outcome: 'pass',
      decidedAtLook: 0,
      evidenceFor: expect.closeTo(-Math.log(0.020694732666), 8) as number,
      evidenceAgainst: expect.closeTo(-Math.log(0.994091033936), 8) as number,
      furtherTrials: null,
    });
  });

  it('waits for its minimum', () => {
    const verdict = oneLookVerdict({ ...half, minimumTrials: 25, successes: 18, trials: 20 });

    expect(knownValue(verdict)).toMatchObject({ outcome: 'inconclusive', furtherTrials: 5 });
  });

  it('knows nothing of the order in which a day’s events came', () => {
    const random = new SeededRandom(6);
    const outcomes = Array.from({ length: 60 }, () => (random.next() < 0.62 ? 1 : 0));
    const verdictAfter = (events: readonly number[]) => {
      const successes = events.reduce<number>((sum, event) => sum + event, 0);
      return oneLookVerdict({ ...half, successes, trials: events.length });
    };
    const first = verdictAfter(outcomes);

    fc.assert(
      fc.property(fc.shuffledSubarray(outcomes, { minLength: outcomes.length }), (sameDay) => {
        expect(verdictAfter(sameDay)).toEqual(first);
      }),
      { numRuns: 50, seed: 7 },
    );
  });
});

describe('the automatic halt', () => {
  const carriesOn = [
    { failures: 1, trials: 10 },
    { failures: 2, trials: 60 },
  ];

  it('halts the stratum whose failures are shown to be above the allowed rate', () => {
    const halts = [...carriesOn, { failures: 12, trials: 70 }];
    const verdict = knownValue(
      haltVerdict({ strata: [carriesOn, halts], allowed: 0.05, alpha: 0.05 }),
    );

    expect(verdict).toMatchObject({ outcome: 'halt', alphaEach: 0.025 });
    expect(verdict.strata.map(({ haltedAtLook }) => haltedAtLook)).toEqual([null, 2]);
  });

  it('uses a prior that expects failures to be rare', () => {
    const strata = [[{ failures: 10, trials: 50 }]];
    const [stratum] = knownValue(haltVerdict({ strata, allowed: 0.05, alpha: 0.05 })).strata;

    expect(stratum?.logE).toBeCloseTo(5.91227942571898, 6);
  });

  it('stays halted when better days follow', () => {
    const looks = [
      { failures: 12, trials: 40 },
      { failures: 12, trials: 400 },
    ];
    const verdict = knownValue(haltVerdict({ strata: [looks], allowed: 0.05, alpha: 0.05 }));

    expect(verdict.outcome).toBe('halt');
    expect(verdict.strata[0]?.haltedAtLook).toBe(0);
  });

  it('asks more of each stratum the more strata there are', () => {
    const looks = [{ failures: 6, trials: 40 }];
    const alone = haltVerdict({ strata: [looks], allowed: 0.05, alpha: 0.3 });
    const among = haltVerdict({
      strata: [looks, ...Array.from({ length: 19 }, () => carriesOn)],
      allowed: 0.05,
      alpha: 0.3,
    });

    expect(knownValue(alone).outcome).toBe('halt');
    expect(knownValue(among).outcome).toBe('carry-on');
  });
});

import fc from 'fast-check';
import { correctedFrom } from '@causeway/shared/domain/criterion/corrected-from.js';
import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import { evaluateCriterion } from '@causeway/shared/domain/criterion/evaluate-criterion.js';
import type { Look } from '@causeway/shared/domain/criterion/look.js';
import { lookSeries } from '@causeway/shared/domain/criterion/look-series.js';
import type { Sight } from '@causeway/shared/domain/criterion/next-look.js';
import { nextLook } from '@causeway/shared/domain/criterion/next-look.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { sequentialVerdict } from '@causeway/shared/statistics/sequential-verdict.js';
import { aCriterion } from '../builders/criterion';
import { newTestId } from '../builders/ids';

const anytime = aCriterion();
const oneLook = aCriterion({ kind: 'one-look', minimumTrials: 20 });

type Seen = Pick<Sight, 'successes' | 'trials'> & Partial<Sight>;

/** A look a day, each at what had been counted an hour before. */
function lookDaily(criterion: Criterion, days: readonly Seen[]): readonly Look[] {
  const looks: Look[] = [];
  days.forEach((seen, day) => {
    const now = criterion.lookFrom + day * dayMs;
    const look = nextLook(criterion, looks.at(-1), {
      now,
      countedAt: now - dayMs / 24,
      correctedFrom: null,
      ...seen,
    });
    if (look) looks.push(look);
  });
  return looks;
}

function places(looks: readonly Look[]): readonly string[] {
  return looks.map(
    ({ series, number, successes, trials }) =>
      `${String(series)}.${String(number)}: ${String(successes)} of ${String(trials)}`,
  );
}

describe('a look', () => {
  it('is recorded with what it saw, and with the evidence both ways', () => {
    const [look] = lookDaily(anytime, [{ successes: 16, trials: 20 }]);
    expect(look).toMatchObject({ series: 1, number: 1, successes: 16, trials: 20 });
    expect(Math.exp(look?.logEvidenceFor ?? 0)).toBeCloseTo(20.54, 2);
    expect(look?.logEvidenceAgainst).toBeLessThan(0);
  });

  it('is not recorded while there is nothing new', () => {
    const days = [
      { successes: 0, trials: 0 },
      { successes: 3, trials: 7 },
      { successes: 3, trials: 7 },
      { successes: 3, trials: 8 },
    ];
    expect(places(lookDaily(anytime, days))).toEqual(['1.1: 3 of 7', '1.2: 3 of 8']);
  });

  it('waits for the registered day', () => {
    const later = { ...anytime, lookFrom: anytime.lookFrom + dayMs };
    const sight = { countedAt: 0, correctedFrom: null, successes: 3, trials: 7 };
    expect(nextLook(later, undefined, { ...sight, now: anytime.lookFrom })).toBeUndefined();
    expect(nextLook(later, undefined, { ...sight, now: later.lookFrom })).toBeDefined();
  });

  it('is recorded once a day', () => {
    const [first] = lookDaily(anytime, [{ successes: 3, trials: 7 }]);
    const more = { successes: 4, trials: 9, countedAt: 0, correctedFrom: null };
    const midnight = (Math.floor(anytime.lookFrom / dayMs) + 1) * dayMs;
    expect(nextLook(anytime, first, { ...more, now: midnight - 1 })).toBeUndefined();
    expect(nextLook(anytime, first, { ...more, now: midnight })).toMatchObject({ number: 2 });
  });

  it('begins the next series when what an earlier one had counted was corrected', () => {
    const firstDay = anytime.lookFrom;
    const days = [
      { successes: 3, trials: 7 },
      { successes: 4, trials: 9, correctedFrom: firstDay - dayMs },
      { successes: 5, trials: 10 },
    ];
    expect(places(lookDaily(anytime, days))).toEqual([
      '1.1: 3 of 7',
      '2.1: 4 of 9',
      '2.2: 5 of 10',
    ]);
  });

  it('stays in its series when what was corrected had been seen by no look', () => {
    const afterFirstLook = anytime.lookFrom + dayMs / 2;
    const days = [
      { successes: 3, trials: 7 },
      { successes: 4, trials: 9, correctedFrom: afterFirstLook },
    ];
    expect(places(lookDaily(anytime, days))).toEqual(['1.1: 3 of 7', '1.2: 4 of 9']);
  });

  it.each([
    ['successes', { successes: 3, trials: 11 }],
    ['failures', { successes: 7, trials: 10 }],
  ])('begins the next series when somebody moved and there are fewer %s', (_, moved) => {
    const looks = lookDaily(anytime, [{ successes: 4, trials: 9 }, moved]);
    expect(looks.map((look) => look.series)).toEqual([1, 2]);
  });

  it('is taken once by a one-look criterion, as soon as the minimum is there', () => {
    const days = [12, 19, 23, 40].map((trials) => ({ successes: trials - 5, trials }));
    expect(places(lookDaily(oneLook, days))).toEqual(['1.1: 18 of 23']);
  });

  it('takes back what a one-look criterion said of counts that were corrected', () => {
    const days = [
      { successes: 15, trials: 20 },
      { successes: 14, trials: 19 },
      { successes: 14, trials: 20 },
      { successes: 19, trials: 25 },
    ];
    const looks = lookDaily(oneLook, days);
    expect(places(looks)).toEqual(['1.1: 15 of 20', '2.1: 14 of 19', '2.2: 14 of 20']);
    const outcomes = lookSeries(looks).map((of) => evaluateCriterion(oneLook, of).outcome);
    expect(outcomes).toEqual(['pass', 'inconclusive']);
  });
});

describe('what was corrected', () => {
  const [calls, letters] = [newTestId<'use-case'>(), newTestId<'use-case'>()];
  const corrected = [
    { kind: 'rating', useCaseId: calls, receivedAt: 30 },
    { kind: 'audit', useCaseId: letters, receivedAt: 20 },
    { kind: 'audit', useCaseId: calls, receivedAt: 40 },
  ] as const;

  it('matters from the earliest that the share is made of', () => {
    const all = { by: 'all' } as const;
    expect(correctedFrom(corrected, all, ['audit'])).toBe(20);
    expect(correctedFrom(corrected, all, ['rating'])).toBe(30);
    expect(correctedFrom(corrected, all, undefined)).toBe(20);
    expect(correctedFrom(corrected, { by: 'use-case', useCaseId: calls }, ['audit'])).toBe(40);
    expect(correctedFrom(corrected, all, ['training'])).toBeNull();
    expect(correctedFrom([], all, undefined)).toBeNull();
  });
});

describe('a criterion', () => {
  const after = (criterion: Criterion, ...days: readonly (readonly [number, number])[]) =>
    evaluateCriterion(
      criterion,
      lookDaily(
        criterion,
        days.map(([successes, trials]) => ({ successes, trials })),
      ),
    );

  it('of 20 people at a half passes from 15 at one look and from 16 at any time', () => {
    expect(after(oneLook, [15, 20]).outcome).toBe('pass');
    expect(after(oneLook, [14, 20]).outcome).toBe('inconclusive');
    expect(after(anytime, [16, 20]).outcome).toBe('pass');
    expect(after(anytime, [15, 20]).outcome).toBe('inconclusive');
  });

  it('is open without data, and says so', () => {
    for (const criterion of [anytime, oneLook]) {
      expect(evaluateCriterion(criterion, [])).toMatchObject({
        outcome: 'inconclusive',
        openBecause: 'no-data',
        trials: 0,
        interval: { kind: 'unknown' },
      });
    }
  });

  it('is open below its minimum, however clear it looks', () => {
    const criterion = { ...anytime, minimumTrials: 30 };
    expect(after(criterion, [20, 20])).toMatchObject({
      outcome: 'inconclusive',
      openBecause: 'below-minimum',
      furtherTrials: 10,
    });
  });

  it('says about how many more it needs', () => {
    const open = after(anytime, [7, 10]);
    expect(open.openBecause).toBe('not-enough-evidence');
    expect(open.furtherTrials).toBeGreaterThan(10);
    expect(after(anytime, [16, 20]).furtherTrials).toBeNull();
  });

  it('counts down to its one look', () => {
    const counted = { successes: 9, trials: 12 };
    expect(evaluateCriterion(oneLook, [], counted)).toMatchObject({
      openBecause: 'below-minimum',
      furtherTrials: 8,
      trials: 12,
    });
    expect(evaluateCriterion(oneLook, [], { successes: 9, trials: 21 })).toMatchObject({
      openBecause: 'look-not-taken',
      furtherTrials: null,
    });
  });

  it('fails when the rate is shown to be worse, in both directions', () => {
    expect(after(anytime, [4, 20]).outcome).toBe('fail');
    const atMost = { ...anytime, direction: 'below', threshold: 0.05 } as const;
    expect(after(atMost, [10, 50])).toMatchObject({ outcome: 'fail' });
    expect(after(atMost, [10, 50]).logEvidenceAgainst).toBeCloseTo(Math.log(160.1), 3);
    expect(after(atMost, [0, 120]).outcome).toBe('pass');
  });

  it('keeps what a look decided when later ones say less', () => {
    const decided = after(anytime, [16, 20], [16, 24], [16, 30]);
    expect(decided).toMatchObject({ outcome: 'pass', trials: 30, decidedBy: { number: 1 } });
  });

  it('says of its recorded looks what their counts say', () => {
    const days = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, (arriving) => {
        const seen = { successes: 0, trials: 0 };
        const looks = lookDaily(
          anytime,
          arriving.map(([right, wrong]) => {
            seen.successes += right;
            seen.trials += right + wrong;
            return { ...seen };
          }),
        );
        const { outcome, furtherTrials } = evaluateCriterion(anytime, looks);
        expect(sequentialVerdict({ ...anytime, looks })).toMatchObject({
          value: { outcome, furtherTrials },
        });
      }),
      { seed: 20_261_121 },
    );
  });

  it('that needs an independent measurer is not satisfied by the sponsor', () => {
    const sponsor = { personId: newTestId<'person'>(), relation: 'sponsor' } as const;
    const measured = { ...anytime, isIndependent: true, measurer: sponsor };
    expect(after(measured, [18, 20])).toMatchObject({
      outcome: 'inconclusive',
      openBecause: 'measured-with-a-stake',
    });
    expect(after(measured, [2, 20]).outcome).toBe('fail');
    expect(after({ ...measured, isIndependent: false }, [18, 20]).outcome).toBe('pass');
  });

  it('says the same however the observations of a day are ordered', () => {
    const days = fc.array(fc.array(fc.boolean(), { maxLength: 8 }), { maxLength: 12 });
    const shuffle = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
    const counted = (outcomes: readonly (readonly boolean[])[]) => {
      const counts = { successes: 0, trials: 0 };
      return outcomes.map((day) => {
        for (const isRight of day) {
          counts.trials += 1;
          if (isRight) counts.successes += 1;
        }
        return { ...counts };
      });
    };
    fc.assert(
      fc.property(days, shuffle, (outcomes, random) => {
        const shuffled = outcomes.map((day) =>
          day
            .map((isRight) => ({ isRight, at: random.next().value }))
            .toSorted((left, right) => left.at - right.at)
            .map(({ isRight }) => isRight),
        );
        const says = (of: typeof outcomes) =>
          evaluateCriterion(oneLook, lookDaily(oneLook, counted(of)));
        expect(says(shuffled)).toEqual(says(outcomes));
      }),
      { seed: 20_261_121 },
    );
  });
});

import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import { exactBinomial } from '@causeway/shared/statistics/exact-binomial.js';
import { aCriterion } from '../builders/criterion';
import { SeededRandom } from '../harness/seeded-random';
import { faultRun } from './counts';
import type { PlannedCell } from './simulate-projections';
import { simulateProjections } from './simulate-projections';
import { simulateYear } from './simulate-year';

const run = faultRun('simulated-year', {
  short: { programs: 200, few: 60, pilots: 4_000 },
  full: { programs: 5_000, few: 1_000, pilots: 100_000 },
});
const { programs, few, pilots } = run.counts;

function yearsOf(criterion: Criterion, trueRate: number, count: number) {
  const random = new SeededRandom(run.seed);
  return Array.from({ length: count }, () => simulateYear(criterion, trueRate, random));
}

type Years = ReturnType<typeof yearsOf>;

const everPassed = (years: Years) =>
  years.filter(({ outcomes }) => outcomes.includes('pass')).length;
const lastSaid = (years: Years, outcome: string) =>
  years.filter(({ outcomes }) => outcomes.at(-1) === outcome).length;

function print(what: string, count: number, of: number): void {
  const percent = ((100 * count) / of).toFixed(1);
  process.stdout.write(`    ${what}: ${String(count)} of ${String(of)} (${percent}%)\n`);
}

/** More than chance makes of α in 999 of 1,000 runs. */
function isMoreThan(alpha: number, count: number, of: number): boolean {
  const test = exactBinomial({ successes: count, trials: of, threshold: alpha, alpha: 0.001 });
  return test.kind === 'known' && test.value.passes;
}

const half = aCriterion({ minimumTrials: 20 });

describe('a year of programs looked at every day', () => {
  it(
    'passes those that do not meet their threshold in at most α of cases, corrections included',
    () => {
      const years = yearsOf(half, half.threshold, programs);
      const passed = everPassed(years);
      const byBound = years.filter(({ passesByBound }) => passesByBound).length;
      print('at the threshold, ever passed', passed, programs);
      print('a Wilson bound looked at each morning', byBound, programs);
      expect(years.reduce((sum, { looks }) => sum + looks, 0)).toBeGreaterThan(200 * programs);
      expect(years.some(({ outcomes }) => outcomes.length > 1)).toBe(true);
      expect(isMoreThan(half.alpha, passed, programs)).toBe(false);
      expect(isMoreThan(half.alpha, byBound, programs)).toBe(true);
    },
    run.timeoutMs,
  );

  it(
    'fails those at their threshold as seldom, and passes hardly one that lies below',
    () => {
      const below = yearsOf(half, 0.47, few);
      print('slightly below, ever passed', everPassed(below), few);
      expect(isMoreThan(half.alpha, everPassed(below), few)).toBe(false);
      const failed = lastSaid(yearsOf(half, half.threshold, few), 'fail');
      expect(isMoreThan(half.alpha, failed, few)).toBe(false);
    },
    run.timeoutMs,
  );

  it(
    'passes those that meet it, in both directions',
    () => {
      const met = lastSaid(yearsOf(half, 0.65, few), 'pass');
      print('well above, passed', met, few);
      expect(met / few).toBeGreaterThan(0.9);
      const errors = { ...half, direction: 'below', threshold: 0.1 } as const;
      const rare = lastSaid(yearsOf(errors, 0.03, few), 'pass');
      print('few errors, passed', rare, few);
      expect(rare / few).toBeGreaterThan(0.9);
      const many = lastSaid(yearsOf(errors, 0.25, few), 'fail');
      expect(many / few).toBeGreaterThan(0.9);
    },
    run.timeoutMs,
  );

  it(
    'passes at one registered look in at most α of cases, too',
    () => {
      const once = { ...half, kind: 'one-look', minimumTrials: 100 } as const;
      const passed = lastSaid(yearsOf(once, once.threshold, programs), 'pass');
      print('one look at the threshold, passed', passed, programs);
      expect(isMoreThan(once.alpha, passed, programs)).toBe(false);
    },
    run.timeoutMs,
  );
});

const enthusiastsFirst: readonly PlannedCell[] = [
  { name: 'enthusiasts', weight: 0.2, trials: 18 },
  { name: 'others', weight: 0.8, trials: 10 },
];

describe('projections of pilots that are not like the rollout', () => {
  it(
    'hold the truth about as often as they say, where a pilot’s own rate does not',
    () => {
      const { honest, naive } = simulateProjections(
        enthusiastsFirst,
        pilots,
        new SeededRandom(run.seed),
      );
      print('truth in the 90% projection', Math.round(honest * pilots), pilots);
      print('truth in the pilot’s own 90% interval', Math.round(naive * pilots), pilots);
      expect(Math.abs(honest - 0.9)).toBeLessThan(0.02);
      expect(naive).toBeLessThan(0.6);
    },
    run.timeoutMs,
  );

  it(
    'hold it at least as often where a part was never tested',
    () => {
      const untested = [
        { name: 'enthusiasts', weight: 0.6, trials: 18 },
        { name: 'others', weight: 0.4, trials: 0 },
      ];
      const { honest, naive } = simulateProjections(untested, pilots, new SeededRandom(run.seed));
      print('truth in the range of what was never tested', Math.round(honest * pilots), pilots);
      expect(honest).toBeGreaterThan(0.9);
      expect(naive).toBeLessThan(0.7);
    },
    run.timeoutMs,
  );
});

import { failuresPerWeek } from '../../register/failures-per-week.js';
import type { RegisterEntry } from '../../register/register-entry.js';
import { entriesOf, ownersOf } from '../entries-of.js';
import { firstOf } from '../first-of.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';

const conditions = ['unfamiliar-cases', 'untrained-people', 'raw-formats', 'out-of-scope'] as const;

/** Manageable means so many cases a week, from a size and a rate. A tick is none. */
function isSized(trial: RegisterEntry): boolean {
  return trial.state === 'manageable' && failuresPerWeek(trial) !== null;
}

/** Every way it may break was tried, and what came of it is known by size and rate. */
export const stressTrials = gateCriterion({
  name: 'stress-trials',
  source: 'register',
  evaluate(facts) {
    const { all } = entriesOf(facts, 'stress-trial');
    const untried = conditions.filter(
      (condition) => !all.some(({ values }) => values['condition'] === condition),
    );
    const bad = all.filter(({ state }) => state === 'not-manageable');
    if (bad.length > 0) {
      return { ...fail('trial-not-manageable', firstOf(bad, all)), owners: ownersOf(bad) };
    }
    if (untried.length > 0) return open('strain-not-tried', { strains: untried.join(' ') });
    const notRun = all.filter(({ state }) => state === 'planned' || state === 'not-run');
    if (notRun.length > 0) {
      return { ...open('trials-not-run', firstOf(notRun, all)), owners: ownersOf(notRun) };
    }
    const unsized = all.filter((trial) => !isSized(trial));
    if (unsized.length > 0) {
      return { ...open('trials-not-sized', firstOf(unsized, all)), owners: ownersOf(unsized) };
    }
    const perWeek = all.reduce((sum, trial) => sum + (failuresPerWeek(trial) ?? 0), 0);
    return pass('trials-run', { of: all.length, perWeek });
  },
});

import { codeOf } from '../../observation/code-of.js';
import type { Tally } from '../../observation/tally.js';
import { amountOf } from '../count-tallies.js';
import { filledGroups } from '../filled-groups.js';
import { meanDifference, type Amounts } from '../mean-difference.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { contributors } from '../person-traces.js';

const name: MeasureName = 'relief';
const momentOf = codeOf('pain', 'moment');

function painAt(tallies: readonly Tally[], moment: 'before' | 'after'): Amounts {
  const { count, sum, squares } = amountOf(
    tallies,
    'pain',
    'value',
    (codes) => momentOf(codes) === moment,
  );
  return { n: count, sum, sumOfSquares: squares };
}

/**
 * The indicator somebody was recruited by, measured again: after minus before. Whether up is good
 * depends on the indicator. The two are compared as if they were different people, which is too
 * cautious for the same ones.
 */
export const relief: Measure = {
  name,
  class: 'context',
  form: 'difference',
  better: 'neither',
  filters: ['use-case', 'stratum'],
  estimate({ tallies }) {
    const [after, before] = [painAt(tallies, 'after'), painAt(tallies, 'before')];
    const n = after.n + before.n;
    return { n, eligible: n, censored: 0, value: meanDifference(after, before, 'value') };
  },
  groups({ people }) {
    const asked = contributors(people, ['pain']);
    const isAgain = ({ uses }: (typeof asked)[number]) =>
      uses.some(
        ({ trace, n, firstCodes }) =>
          trace === 'pain' && (n > 1 || momentOf(firstCodes) === 'after'),
      );
    return filledGroups({ n: asked, first: asked.filter(isAgain) });
  },
};

import type { Tally } from '../../observation/tally.js';
import { codeOf } from '../../observation/code-of.js';
import { isIn } from '../../participant/stratum.js';
import { countOf } from '../count-tallies.js';
import { shareDifference } from '../difference-value.js';
import { filledGroups } from '../filled-groups.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { contributors } from '../person-traces.js';
import type { Counts } from '../share-value.js';

const name: MeasureName = 'quality-by-stance';
const verdictOf = codeOf('rating', 'verdict');

type Stance = 'skeptical' | 'enthusiastic';

/** Who was said to be both stands on neither side. */
function isOnly(strata: number, stance: Stance): boolean {
  const other = stance === 'skeptical' ? 'enthusiastic' : 'skeptical';
  return isIn(strata, stance) && !isIn(strata, other);
}

function ratingsBy(tallies: readonly Tally[], stance: Stance): Counts {
  const own = tallies.filter(({ strata }) => isOnly(strata, stance));
  return {
    successes: countOf(own, 'rating', (codes) => verdictOf(codes) === 'good'),
    trials: countOf(own, 'rating'),
  };
}

/** Quality as people with doubts see it, minus quality as the keen see it. */
export const qualityByStance: Measure = {
  name,
  class: 'gating',
  form: 'difference',
  better: 'higher',
  filters: ['use-case', 'ring', 'provenance'],
  estimate({ tallies }) {
    const skeptical = ratingsBy(tallies, 'skeptical');
    const enthusiastic = ratingsBy(tallies, 'enthusiastic');
    return {
      n: skeptical.trials + enthusiastic.trials,
      eligible: countOf(tallies, 'rating'),
      censored: 0,
      value: shareDifference(skeptical, enthusiastic),
    };
  },
  groups({ people }) {
    const raters = contributors(people, ['rating']);
    const first = raters.filter(({ strata }) => isOnly(strata, 'skeptical'));
    const second = raters.filter(({ strata }) => isOnly(strata, 'enthusiastic'));
    return filledGroups({ n: [...first, ...second], eligible: raters, first, second });
  },
};

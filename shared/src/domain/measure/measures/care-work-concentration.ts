import { known, unknown } from '../../../statistics/answer.js';
import { defaults } from '../../defaults.js';
import { filledGroups } from '../filled-groups.js';
import type { Measure, MeasureInput, PersonRecord } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { observedShare } from '../observed-share.js';
import { contributors, sumOf } from '../person-traces.js';

const name: MeasureName = 'care-work-concentration';

function secondsOf(helpers: readonly PersonRecord[]): number {
  return helpers.reduce((all, helper) => all + sumOf(helper, ['help-given'], 0), 0);
}

/** Whoever helped most first; a tenth, and at least one. */
function helpersOf({ people }: MeasureInput) {
  const all = contributors(people, ['help-given']).toSorted(
    (left, right) => secondsOf([right]) - secondsOf([left]),
  );
  const tenth = Math.ceil(all.length / 10);
  return { all, top: all.slice(0, tenth), others: all.slice(tenth) };
}

/** How much of all help the most helpful tenth carries. */
export const careWorkConcentration: Measure = {
  name,
  class: 'context',
  form: 'parts',
  better: 'lower',
  filters: [],
  estimate(input) {
    const { all, top, others } = helpersOf(input);
    const minutes = secondsOf(all) / 60;
    const share = (of: readonly PersonRecord[]) => observedShare(secondsOf(of) / 60, minutes);
    const result = { n: all.length, eligible: all.length, censored: 0 };
    if (minutes === 0) return { ...result, value: unknown('no-events') };
    if (all.length < (input.smallestGroup ?? defaults.smallestGroup.value)) {
      return { ...result, value: unknown('too-few') };
    }
    const parts = [
      { name: 'top-tenth', ...share(top) },
      { name: 'others', ...share(others) },
    ];
    return { ...result, value: known({ form: 'parts', parts }) };
  },
  groups(input) {
    const { all, top, others } = helpersOf(input);
    return filledGroups({ n: all, 'top-tenth': top, others });
  },
};

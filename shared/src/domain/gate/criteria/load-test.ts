import { evidenceCriterion } from '../evidence-criterion.js';

/** Tried with as many people at once as the rollout will bring: the numbers are compared. */
export const loadTest = evidenceCriterion({
  name: 'load-test',
  type: 'load-test',
  asks: { peopleAtOnce: { value: 100, min: 1, max: 1_000_000, unit: 'people' } },
  ask: ({ peopleAtOnce }) => ({
    isIndependent: false,
    figures: [{ name: 'people-at-once', bound: 'at-least', value: peopleAtOnce, says: 'extent' }],
  }),
});

import { isIn } from '../../participant/stratum.js';
import { differenceOfPeople } from '../difference-of-people.js';
import { recentUse } from '../sustained-use.js';

/** Use may rise while those it was meant for give up; then this falls. */
export const beneficiariesAgainstTheRest = differenceOfPeople({
  name: 'beneficiaries-against-the-rest',
  class: 'guardrail',
  better: 'higher',
  filters: ['use-case', 'ring', 'provenance'],
  armOf: ({ strata }) => (isIn(strata, 'beneficiary') ? 'first' : 'second'),
  judge: recentUse,
});

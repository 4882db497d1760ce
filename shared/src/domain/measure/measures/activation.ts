import { activated } from '../activated.js';
import { shareOfPeople } from '../share-of-people.js';

/** Everybody stays in the denominator: no access yet, declined, left. */
export const activation = shareOfPeople({
  name: 'activation',
  class: 'gating',
  better: 'higher',
  isOpenEnded: true,
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  judge: activated,
});

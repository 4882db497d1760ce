import { shareOfPeople } from '../share-of-people.js';
import { sustainedUse } from '../sustained-use.js';

export const sustainedUse30 = shareOfPeople({
  name: 'sustained-use-30',
  class: 'gating',
  better: 'higher',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  judge: sustainedUse(30),
});

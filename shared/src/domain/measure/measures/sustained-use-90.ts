import { shareOfPeople } from '../share-of-people.js';
import { sustainedUse } from '../sustained-use.js';

export const sustainedUse90 = shareOfPeople({
  name: 'sustained-use-90',
  class: 'gating',
  learning: 'capacity',
  better: 'higher',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  judge: sustainedUse(90),
});

import { firstOf } from '../person-traces.js';
import { shareOfPeople } from '../share-of-people.js';

/** That information was passed on; whether anybody can do it then is another measure. */
export const trainingCompletion = shareOfPeople({
  name: 'training-completion',
  class: 'vanity',
  learning: 'transfer',
  better: 'neither',
  filters: ['ring', 'stratum'],
  judge: (person, today) => (firstOf(person, ['training'], today) ? 'success' : 'rest'),
});

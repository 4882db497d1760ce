import { activated } from '../activated.js';
import { differenceOfPeople } from '../difference-of-people.js';

/** How much better volunteers take to it; of whom it is unknown how they came stands on neither side. */
export const volunteerGap = differenceOfPeople({
  name: 'volunteer-gap',
  class: 'gating',
  better: 'lower',
  filters: ['use-case', 'ring'],
  armOf({ provenance }) {
    if (provenance === 'unknown') return 'neither';
    return provenance === 'volunteered' ? 'first' : 'second';
  },
  judge: activated,
});

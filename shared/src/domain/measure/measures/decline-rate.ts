import { shareOfPeople } from '../share-of-people.js';

/** A refusal is an outcome. Whoever has not responded is in the denominator, as one who has not refused. */
export const declineRate = shareOfPeople({
  name: 'decline-rate',
  class: 'context',
  better: 'neither',
  isOpenEnded: true,
  filters: ['ring', 'stratum'],
  judge({ provenance, invitation }) {
    if (provenance === 'declined' || invitation === 'declined') return 'success';
    return invitation === 'none' ? 'not-asked' : 'rest';
  },
});

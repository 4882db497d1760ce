import { codeOf } from '../../observation/code-of.js';
import { shareOfObservations } from '../share-of-observations.js';

const verdictOf = codeOf('rating', 'verdict');

export const quality = shareOfObservations({
  name: 'quality',
  class: 'gating',
  better: 'higher',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  kind: 'rating',
  isSuccess: (codes) => verdictOf(codes) === 'good',
  behind: { n: ['rating'] },
});

import { isAtWork, isServed } from '../interaction-codes.js';
import { shareOfObservations } from '../share-of-observations.js';

export const acceptance = shareOfObservations({
  name: 'acceptance',
  class: 'gating',
  better: 'higher',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  kind: 'interaction',
  isAsked: isAtWork,
  isSuccess: isServed,
  behind: { n: ['use', 'attempt'], successes: ['use'], rest: ['attempt'] },
});

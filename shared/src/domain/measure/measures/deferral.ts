import { isAtWork, isDeferred } from '../interaction-codes.js';
import { shareOfObservations } from '../share-of-observations.js';

export const deferral = shareOfObservations({
  name: 'deferral',
  class: 'gating',
  better: 'lower',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  kind: 'interaction',
  isAsked: isAtWork,
  isSuccess: isDeferred,
  behind: { n: ['use', 'attempt'], successes: ['attempt'], rest: ['use'] },
});

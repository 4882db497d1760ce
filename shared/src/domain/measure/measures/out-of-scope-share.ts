import { isAtWork, isOutOfScope } from '../interaction-codes.js';
import { shareOfObservations } from '../share-of-observations.js';

export const outOfScopeShare = shareOfObservations({
  name: 'out-of-scope-share',
  class: 'gating',
  better: 'lower',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  kind: 'interaction',
  isAsked: isAtWork,
  isSuccess: isOutOfScope,
  behind: { n: ['use', 'attempt'] },
});

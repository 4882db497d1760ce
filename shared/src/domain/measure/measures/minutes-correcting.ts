import { isAtWork } from '../interaction-codes.js';
import { meanOfObservations } from '../mean-of-observations.js';
import { contributors, sumOf } from '../person-traces.js';

export const minutesCorrecting = meanOfObservations({
  name: 'minutes-correcting',
  class: 'gating',
  better: 'lower',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  kind: 'interaction',
  field: 'minutesCorrecting',
  unit: 'minutes',
  isAsked: isAtWork,
  groups({ people }) {
    const asked = contributors(people, ['use', 'attempt']);
    return { eligible: asked, n: asked.filter((one) => sumOf(one, ['use', 'attempt'], 1) > 0) };
  },
});

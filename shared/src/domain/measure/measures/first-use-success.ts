import { helpOf } from '../interaction-codes.js';
import { dayOf } from '../own-clock.js';
import { firstOf } from '../person-traces.js';
import { shareOfPeople } from '../share-of-people.js';

/**
 * The very first use at work decides: it served, nobody helped, and no training was needed before.
 * A trained person stays in the denominator, since they are no evidence that it goes without.
 */
export const firstUseSuccess = shareOfPeople({
  name: 'first-use-success',
  class: 'gating',
  better: 'higher',
  filters: ['ring', 'provenance', 'stratum'],
  judge(person, today) {
    const first = firstOf(person, ['use', 'attempt'], today);
    if (!first) {
      const hasAccess = person.accessAt !== null && dayOf(person.accessAt) < today;
      return hasAccess && person.leftAt === null ? 'not-yet' : 'not-asked';
    }
    const training = firstOf(person, ['training'], today);
    const isTrained = training !== undefined && training.firstAt <= first.firstAt;
    const isAlone = helpOf(first.firstCodes) === 'alone';
    return first.trace === 'use' && isAlone && !isTrained ? 'success' : 'rest';
  },
});

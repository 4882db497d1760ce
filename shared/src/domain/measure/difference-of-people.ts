import { unknown } from '../../statistics/answer.js';
import type { Declared } from './declared.js';
import { shareDifference } from './difference-value.js';
import { filledGroups } from './filled-groups.js';
import type { Measure, MeasureInput, PersonRecord } from './measure.js';
import { judged, type Judge } from './share-of-people.js';

interface DifferenceOfPeople extends Declared {
  /** `neither`: it is not known, or makes no sense, on which side this person is. */
  readonly armOf: (person: PersonRecord) => 'first' | 'second' | 'neither';
  readonly judge: Judge;
}

/** The same share among two kinds of people, the first minus the second. */
export function differenceOfPeople({ armOf, judge, ...declared }: DifferenceOfPeople): Measure {
  const armsOf = ({ people, today }: MeasureInput) => {
    const arm = (wanted: 'first' | 'second') =>
      judged(
        people.filter((person) => armOf(person) === wanted),
        today,
        judge,
      );
    return { all: judged(people, today, judge), first: arm('first'), second: arm('second') };
  };
  return {
    ...declared,
    form: 'difference',
    estimate(input) {
      const { all, first, second } = armsOf(input);
      const counts = [first, second].map(({ successes, n }) => ({
        successes: successes.length,
        trials: n.length,
      }));
      const [one, two] = [counts[0], counts[1]];
      return {
        n: first.n.length + second.n.length,
        eligible: all.eligible.length,
        censored: all.censored.length,
        value:
          all.eligible.length === 0 || !one || !two
            ? unknown('nobody-eligible')
            : shareDifference(one, two),
      };
    },
    groups(input) {
      const { all, first, second } = armsOf(input);
      return filledGroups({
        n: [...first.n, ...second.n],
        eligible: all.eligible,
        censored: all.censored,
        first: first.n,
        firstSuccesses: first.successes,
        firstRest: first.rest,
        second: second.n,
        secondSuccesses: second.successes,
        secondRest: second.rest,
      });
    },
  };
}

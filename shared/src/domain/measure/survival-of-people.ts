import { unknown } from '../../statistics/answer.js';
import type { ObservedTime } from '../../statistics/kaplan-meier.js';
import { curveValue } from './curve-value.js';
import type { Declared } from './declared.js';
import { filledGroups } from './filled-groups.js';
import type { Measure, MeasureInput, PersonRecord } from './measure.js';

interface SurvivalOfPeople extends Declared {
  /** Days until it happened, or until it was last known not to have; null where nothing has begun. */
  readonly lifeOf: (person: PersonRecord, today: number) => ObservedTime | null;
}

/** How long something takes; those to whom it has not happened are censored, never dropped. */
export function survivalOfPeople({ lifeOf, ...declared }: SurvivalOfPeople): Measure {
  const livesOf = ({ people, today }: MeasureInput) =>
    people.flatMap((person) => {
      const life = lifeOf(person, today);
      return life ? [{ person, life }] : [];
    });
  return {
    ...declared,
    form: 'curve',
    estimate(input) {
      const lives = livesOf(input).map(({ life }) => life);
      return {
        n: lives.length,
        eligible: lives.length,
        censored: lives.filter(({ isEvent }) => !isEvent).length,
        value:
          lives.length === 0
            ? unknown('nobody-eligible')
            : curveValue(lives, 'days', input.smallestGroup),
      };
    },
    groups(input) {
      const lives = livesOf(input);
      const where = (isEvent: boolean) =>
        lives.filter(({ life }) => life.isEvent === isEvent).map(({ person }) => person);
      return filledGroups({
        n: lives.map(({ person }) => person),
        events: where(true),
        censored: where(false),
      });
    },
  };
}

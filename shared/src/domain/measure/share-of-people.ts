import { unknown } from '../../statistics/answer.js';
import type { Declared } from './declared.js';
import { filledGroups } from './filled-groups.js';
import { mapAnswer } from './map-answer.js';
import type { Measure, MeasureInput, PersonRecord } from './measure.js';
import { shareOf } from './share-value.js';

/** Not asked: the question makes no sense of this person. Not yet: it is not known how it ends. */
export type Verdict = 'success' | 'rest' | 'not-yet' | 'not-asked';
export type Judge = (person: PersonRecord, today: number) => Verdict;

export interface Judged {
  readonly n: readonly PersonRecord[];
  readonly eligible: readonly PersonRecord[];
  readonly successes: readonly PersonRecord[];
  readonly rest: readonly PersonRecord[];
  readonly censored: readonly PersonRecord[];
}

export function judged(people: readonly PersonRecord[], today: number, judge: Judge): Judged {
  const verdicts = people.map((person) => ({ person, verdict: judge(person, today) }));
  const where = (...wanted: readonly Verdict[]) =>
    verdicts.filter(({ verdict }) => wanted.includes(verdict)).map(({ person }) => person);
  return {
    n: where('success', 'rest'),
    eligible: where('success', 'rest', 'not-yet'),
    successes: where('success'),
    rest: where('rest'),
    censored: where('not-yet'),
  };
}

interface ShareOfPeople extends Declared {
  readonly judge: Judge;
}

/** So many of the people asked; each person counts once. */
export function shareOfPeople({ judge, ...declared }: ShareOfPeople): Measure {
  const sorted = ({ people, today }: MeasureInput) => judged(people, today, judge);
  return {
    ...declared,
    form: 'share',
    estimate(input) {
      const { n, eligible, censored, successes } = sorted(input);
      const nobody = unknown(eligible.length === 0 ? 'nobody-eligible' : 'all-censored');
      const share = shareOf({ successes: successes.length, trials: n.length });
      return {
        n: n.length,
        eligible: eligible.length,
        censored: censored.length,
        value: n.length === 0 ? nobody : mapAnswer(share, (value) => ({ form: 'share', ...value })),
      };
    },
    groups: (input) => filledGroups({ ...sorted(input) }),
  };
}

import type { Trace, TallyKind } from '../observation/trace.js';
import { countOf, type CodeTest } from './count-tallies.js';
import type { Declared } from './declared.js';
import { filledGroups } from './filled-groups.js';
import { mapAnswer } from './map-answer.js';
import type { Groups, Measure, MeasureInput } from './measure.js';
import { contributors } from './person-traces.js';
import { shareOf, type ShareInterval } from './share-value.js';

/** By which traces the people behind each number are found. */
export type Behind = Readonly<Record<string, readonly Trace[]>>;

export function groupsBehind(behind: Behind): (input: MeasureInput) => Groups {
  return ({ people }) =>
    filledGroups(
      Object.fromEntries(
        Object.entries(behind).map(([number, traces]) => [number, contributors(people, traces)]),
      ),
    );
}

interface ShareOfObservations extends Declared {
  readonly kind: TallyKind;
  readonly isAsked?: CodeTest;
  readonly isSuccess: CodeTest;
  readonly interval?: ShareInterval;
  readonly behind: Behind;
}

/** So many of the observations asked; a person who did more counts more. */
export function shareOfObservations(parts: ShareOfObservations): Measure {
  const { kind, isAsked = () => true, isSuccess, interval, behind, ...declared } = parts;
  return {
    ...declared,
    form: 'share',
    estimate({ tallies }) {
      const n = countOf(tallies, kind, isAsked);
      const successes = countOf(tallies, kind, (codes) => isAsked(codes) && isSuccess(codes));
      const share = shareOf({ successes, trials: n }, interval);
      return {
        n,
        eligible: n,
        censored: 0,
        value: mapAnswer(share, (value) => ({ form: 'share', ...value })),
      };
    },
    groups: groupsBehind(behind),
  };
}

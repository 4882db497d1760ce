import type { Answer, Estimate } from '../../statistics/answer.js';
import { meanInterval } from '../../statistics/mean-interval.js';
import type { AmountTally } from '../observation/tally.js';
import type { TallyKind } from '../observation/trace.js';
import { amountOf, countOf, type CodeTest } from './count-tallies.js';
import type { Declared } from './declared.js';
import { filledGroups } from './filled-groups.js';
import { mapAnswer } from './map-answer.js';
import type { Groups, Measure, MeasureInput } from './measure.js';
import { inUnit, type AmountUnit } from './in-unit.js';

/** The mean of an amount in the unit people read, with its interval. */
export function meanOf({ count, sum, squares }: AmountTally, unit: AmountUnit): Answer<Estimate> {
  return mapAnswer(meanInterval({ n: count, sum, sumOfSquares: squares }), (mean) =>
    inUnit(mean, unit),
  );
}

interface MeanOfObservations extends Declared {
  readonly kind: TallyKind;
  readonly field: string;
  readonly unit: AmountUnit;
  readonly isAsked?: CodeTest;
  readonly groups: (input: MeasureInput) => Groups;
}

/** Who did not say how much is missing: asked, and not in n. */
export function meanOfObservations(parts: MeanOfObservations): Measure {
  const { kind, field, unit, isAsked, groups, ...declared } = parts;
  return {
    ...declared,
    form: 'mean',
    estimate({ tallies }) {
      const amount = amountOf(tallies, kind, field, isAsked);
      return {
        n: amount.count,
        eligible: countOf(tallies, kind, isAsked),
        censored: 0,
        value: mapAnswer(meanOf(amount, unit), (mean) => ({ form: 'mean', unit, ...mean })),
      };
    },
    groups: (input) => filledGroups(groups(input)),
  };
}

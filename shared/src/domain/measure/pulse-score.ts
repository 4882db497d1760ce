import { unknown } from '../../statistics/answer.js';
import { codeOf } from '../observation/code-of.js';
import { meanOfObservations } from './mean-of-observations.js';
import type { Measure } from './measure.js';
import type { MeasureName } from './measure-name.js';
import { contributors } from './person-traces.js';

const questionOf = codeOf('pulse', 'question');

/** Pulses may be anonymous, so that it is answers and not people that are counted here. */
const fewestAnswers = 10;

/** How people say they feel about it: shown, and counts for nothing. */
export function pulseScore(name: MeasureName, question: 'satisfaction' | 'recommend'): Measure {
  const mean = meanOfObservations({
    name,
    class: 'vanity',
    better: 'neither',
    filters: ['ring'],
    kind: 'pulse',
    field: 'score',
    unit: 'score',
    isAsked: (codes) => questionOf(codes) === question,
    groups: ({ people }) => ({ n: contributors(people, ['pulse']) }),
  });
  return {
    ...mean,
    estimate(input) {
      const result = mean.estimate(input);
      const isTooFew = result.n > 0 && result.n < fewestAnswers;
      return isTooFew ? { ...result, value: unknown('too-few') } : result;
    },
  };
}

import { clopperPearsonInterval } from '../../statistics/clopper-pearson-interval.js';
import { codeOf } from '../observation/code-of.js';
import type { Measure } from './measure.js';
import type { MeasureName } from './measure-name.js';
import { shareOfObservations } from './share-of-observations.js';

const reviewOf = codeOf('audit', 'review');
const verdictOf = codeOf('audit', 'verdict');

/** A safety number, so its interval is the exact one. Audits are about outputs and name nobody. */
export function auditedErrorRate(name: MeasureName, review: 'reviewed' | 'unreviewed'): Measure {
  return shareOfObservations({
    name,
    class: 'gating',
    better: 'lower',
    filters: ['use-case', 'ring'],
    kind: 'audit',
    isAsked: (codes) => reviewOf(codes) === review,
    isSuccess: (codes) => verdictOf(codes) === 'wrong',
    interval: clopperPearsonInterval,
    behind: {},
  });
}

import { captureRecapture } from '../../../statistics/capture-recapture.js';
import { codeOf } from '../../observation/code-of.js';
import { countOf } from '../count-tallies.js';
import { mapAnswer } from '../map-answer.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';

const name: MeasureName = 'silent-errors';
const verdictOf = codeOf('audit', 'verdict');
const flaggedOf = codeOf('audit', 'flagged');

/**
 * Wrong outputs that nobody flagged. Audit and flags are two searches for the same errors, and how
 * often both find one tells how many there are in all; those that were flagged are then taken off.
 */
export const silentErrors: Measure = {
  name,
  class: 'context',
  form: 'count',
  better: 'lower',
  filters: [],
  estimate({ tallies, flags: { confirmedWrong } }) {
    const isWrong = (codes: string) => verdictOf(codes) === 'wrong';
    const audited = countOf(tallies, 'audit', isWrong);
    const both = countOf(
      tallies,
      'audit',
      (codes) => isWrong(codes) && flaggedOf(codes) === 'flagged',
    );
    const found = audited + confirmedWrong - both;
    const all = captureRecapture({ first: audited, second: confirmedWrong, both });
    return {
      n: found,
      eligible: found,
      censored: 0,
      value: mapAnswer(all, ({ estimate, low, high }) => ({
        form: 'count',
        estimate: estimate - confirmedWrong,
        low: low - confirmedWrong,
        high: high - confirmedWrong,
      })),
    };
  },
  groups: () => ({}),
};

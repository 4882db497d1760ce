import { allMeasures } from './all-measures.js';
import type { FilterBy, Measure, MeasureClass } from './measure.js';

/** What a criterion can be registered of, and a forecast be made of, before anything was measured. */
export interface OfferedShare {
  readonly measure: string;
  readonly class: Exclude<MeasureClass, 'vanity'>;
  readonly better: Measure['better'];
  readonly by: FilterBy[];
  readonly isOpenEnded: boolean;
}

export const offeredShares: readonly OfferedShare[] = allMeasures.flatMap(
  ({ name, class: ofClass, form, better, filters, isOpenEnded = false }) =>
    form === 'share' && ofClass !== 'vanity'
      ? [{ measure: name, class: ofClass, better, by: ['all', ...filters], isOpenEnded }]
      : [],
);

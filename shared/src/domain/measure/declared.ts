import type { Measure } from './measure.js';
import type { MeasureName } from './measure-name.js';

/** What a measure says of itself; its kind adds how it is estimated and who stands behind it. */
export interface Declared extends Pick<
  Measure,
  'class' | 'better' | 'filters' | 'learning' | 'isOpenEnded'
> {
  readonly name: MeasureName;
}

import { allMeasures } from '../measure/all-measures.js';
import type { MeasureName } from '../measure/measure-name.js';
import { comparableForms } from './condition-met.js';

interface ConditionMeasure {
  readonly name: MeasureName;
  readonly form: (typeof comparableForms)[number];
}

/** Measures of one number that count for something: what "later" can be made to depend on. */
export const conditionMeasures: readonly ConditionMeasure[] = allMeasures.flatMap((measure) => {
  const form = comparableForms.find((one) => one === measure.form);
  return form && measure.class !== 'vanity' ? [{ name: measure.name as MeasureName, form }] : [];
});

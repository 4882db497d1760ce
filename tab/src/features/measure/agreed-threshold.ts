import type { CriterionVersionView, CriterionView } from '@causeway/shared/api/criteria.js';
import type { Filter } from '@causeway/shared/domain/measure/measure.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';

export function isSameFilter(one: Filter, other: Filter): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** What holds now of a measure; older versions are told of where they are listed. */
export function agreedOn(
  criteria: readonly CriterionView[],
  measure: string,
): readonly CriterionVersionView[] {
  return criteria
    .flatMap(({ versions }) => versions.slice(0, 1))
    .filter((version) => version.measure === measure);
}

/**
 * A line is drawn through all rows and judges each of them, so it is drawn only where every row is
 * held to the same.
 */
export function commonThreshold(agreed: readonly (CriterionVersionView | undefined)[]) {
  const first = agreed[0];
  if (!first) return undefined;
  const { threshold: value, direction } = first;
  const isCommon = agreed.every(
    (other) => other?.threshold === value && other.direction === direction,
  );
  return isCommon ? { value, direction } : undefined;
}

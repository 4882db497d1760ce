import { normalValue } from './normal-value.js';
import type { AudienceRule, RingPlan } from './ring.js';

function isWithin(values: readonly string[], all: readonly string[]): boolean {
  const known = new Set(all.map(normalValue));
  return values.every((value) => known.has(normalValue(value)));
}

/** Whether everybody the one names, the other names too. */
function covers(before: AudienceRule, after: AudienceRule): boolean {
  if (before.by === 'everybody') return true;
  if (before.by === 'attribute' && after.by === 'attribute') {
    return before.attribute === after.attribute && isWithin(after.values, before.values);
  }
  if (before.by === 'group' && after.by === 'group') {
    return isWithin(after.groupIds, before.groupIds);
  }
  return before.by === 'list' && after.by === 'list';
}

/**
 * Whether a ring lets nobody and nothing in that it did not before. An open ring was approved as it
 * is; more people or less care would go round those who decided.
 */
export function onlyNarrows(before: RingPlan, after: RingPlan): boolean {
  const isAudience = after.audience.every((rule) =>
    before.audience.some((wider) => covers(wider, rule)),
  );
  const isUse = after.useCaseIds.every((id) => before.useCaseIds.includes(id));
  const isReviewed = before.humanReviewUseCaseIds.every(
    (id) => !after.useCaseIds.includes(id) || after.humanReviewUseCaseIds.includes(id),
  );
  const isLeftOut = after.holdoutPercent >= before.holdoutPercent;
  return isAudience && isUse && isReviewed && isLeftOut && after.minimumDays >= before.minimumDays;
}

import type { RingView } from '@causeway/shared/api/rings.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { RingPlan } from '@causeway/shared/domain/ring/ring.js';
import { ringLimits } from '@causeway/shared/domain/ring/ring.js';
import type { RingDraft } from './ring-draft.js';
import { isEmptyRule } from './ring-draft.js';

export type RingField =
  'name' | 'audience' | 'holdout' | 'useCases' | 'orderReason' | 'days' | 'reason';

interface Held {
  readonly before: RingView | undefined;
  /** Whether the results put other use cases first. */
  readonly isOtherOrder: boolean;
}

/** The refusal each field would meet, so that it is said where it was typed before anything is sent. */
export function ringProblems(
  draft: RingDraft,
  plan: RingPlan,
  { before, isOtherOrder }: Held,
): ReadonlyMap<RingField, string> {
  const { holdoutPercent, minimumDays } = plan;
  const isShortened = before !== undefined && minimumDays < before.minimumDays;
  const problems: readonly (readonly [RingField, string, boolean])[] = [
    ['name', 'text-missing', plan.name === ''],
    ['audience', 'audience-missing', plan.audience.length === 0 || draft.rules.some(isEmptyRule)],
    [
      'holdout',
      'holdout-too-large',
      !(holdoutPercent >= 0 && holdoutPercent <= ringLimits.holdoutPercent),
    ],
    ['useCases', 'use-cases-missing', plan.useCaseIds.length === 0],
    ['orderReason', 'order-reason-missing', isOtherOrder && plan.orderReason === null],
    [
      'days',
      'dwell-too-short',
      !(Number.isInteger(minimumDays) && minimumDays >= defaults.ringMinimumDays.value),
    ],
    ['reason', 'reason-missing', isShortened && draft.reason.trim() === ''],
  ];
  return new Map(problems.flatMap(([field, code, isThere]) => (isThere ? [[field, code]] : [])));
}

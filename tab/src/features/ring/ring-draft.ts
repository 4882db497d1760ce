import type { RingView } from '@causeway/shared/api/rings.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { RingPlan } from '@causeway/shared/domain/ring/ring.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import { readNumber } from '../../lib/read-number.js';
import type { Rule } from './audience-words.js';
import type { UseCaseLine } from './rollout.js';

export interface RuleDraft {
  readonly by: Rule['by'];
  readonly attribute: string;
  /** One value a line. */
  readonly lines: string;
}

/** A stage as somebody types it. */
export interface RingDraft {
  /** Of the stage it was drawn from; 0 plans a new one. */
  readonly version: number;
  readonly name: string;
  readonly rules: readonly RuleDraft[];
  readonly holdout: string;
  readonly useCaseIds: readonly string[];
  readonly reviewIds: readonly string[];
  readonly days: string;
  readonly orderReason: string;
  readonly reason: string;
}

export const emptyRule: RuleDraft = { by: 'attribute', attribute: '', lines: '' };

function ruleDraftOf(rule: Rule): RuleDraft {
  switch (rule.by) {
    case 'attribute':
      return { by: rule.by, attribute: rule.attribute, lines: rule.values.join('\n') };
    case 'group':
      return { by: rule.by, attribute: '', lines: rule.groupIds.join('\n') };
    case 'everybody':
    case 'list':
      return { ...emptyRule, by: rule.by };
    default:
      return assertNever(rule);
  }
}

export function draftOf(ring: RingView | undefined): RingDraft {
  return {
    version: ring?.version ?? 0,
    name: ring?.name ?? '',
    rules: ring?.audience.map(ruleDraftOf) ?? [emptyRule],
    holdout: String(ring?.holdoutPercent ?? 0),
    useCaseIds: ring?.useCaseIds ?? [],
    reviewIds: ring?.humanReviewUseCaseIds ?? [],
    days: String(ring?.minimumDays ?? defaults.ringMinimumDays.value),
    orderReason: ring?.orderReason ?? '',
    reason: '',
  };
}

function valuesOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function ruleOf({ by, attribute, lines }: RuleDraft): Rule {
  switch (by) {
    case 'attribute':
      return { by, attribute: attribute.trim(), values: valuesOf(lines) };
    case 'group':
      return { by, groupIds: valuesOf(lines) };
    case 'everybody':
    case 'list':
      return { by };
    default:
      return assertNever(by);
  }
}

/** Drafts of rules that say nothing yet stay out of what is planned. */
export function isEmptyRule({ by, attribute, lines }: RuleDraft): boolean {
  if (by === 'attribute') return attribute.trim() === '' || lines.trim() === '';
  return by === 'group' && lines.trim() === '';
}

export function planOf(draft: RingDraft, useCases: readonly UseCaseLine[]) {
  const ids = (chosen: readonly string[]) =>
    useCases.map(({ id }) => id).filter((id) => chosen.includes(id));
  const orderReason = draft.orderReason.trim();
  const useCaseIds = ids(draft.useCaseIds);
  return {
    name: draft.name.trim(),
    audience: draft.rules.filter((rule) => !isEmptyRule(rule)).map(ruleOf),
    holdoutPercent: readNumber(draft.holdout) ?? Number.NaN,
    useCaseIds,
    humanReviewUseCaseIds: ids(draft.reviewIds).filter((id) => useCaseIds.includes(id)),
    minimumDays: readNumber(draft.days) ?? Number.NaN,
    orderReason: orderReason === '' ? null : orderReason,
  } satisfies RingPlan;
}

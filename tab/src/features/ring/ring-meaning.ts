import type { RingView } from '@causeway/shared/api/rings.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { audienceOverlap } from '@causeway/shared/domain/ring/audience-overlap.js';
import { onlyNarrows } from '@causeway/shared/domain/ring/only-narrows.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { ringFormText } from '@causeway/shared/text/ring-form-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { audienceWords } from './audience-words.js';
import { listWords } from './list-words.js';
import type { planOf } from './ring-draft.js';
import type { Rollout } from './rollout.js';
import { nameOfUseCase } from './rollout.js';

interface Planned {
  readonly number: number;
  readonly before: RingView | undefined;
  readonly plan: ReturnType<typeof planOf>;
}

function overlapSentences({ number, plan }: Planned, rollout: Rollout, locale: Locale): string[] {
  const words = ringFormText(locale);
  const others = rollout.view.rings.filter((ring) => ring.number !== number);
  const numbers = (kind: 'certain' | 'possible') =>
    others
      .filter((ring) => audienceOverlap(ring, plan).kind === kind)
      .map((ring) => formatNumber(ring.number, locale));
  const certain = numbers('certain');
  const possible = numbers('possible');
  return [
    ...(certain.length > 0 ? [words.meansOverlap(listWords(certain, locale))] : []),
    ...(possible.length > 0 ? [words.meansMayOverlap(listWords(possible, locale))] : []),
  ];
}

function effect({ before, plan }: Planned, locale: Locale): string {
  const words = ringFormText(locale);
  if (!before?.isOpen) return words.meansFrom;
  return onlyNarrows(before, plan) ? words.meansNarrower : words.meansWider;
}

/** What a plan lets whom do, from when, and what else it touches. */
export function ringMeaning(
  planned: Planned,
  rollout: Rollout,
  after: { readonly steps: readonly string[]; readonly told: readonly string[] | undefined },
  locale: Locale,
): readonly string[] {
  const words = ringFormText(locale);
  const { audience, holdoutPercent, useCaseIds, humanReviewUseCaseIds } = planned.plan;
  const names = (ids: readonly string[]) =>
    listWords(
      ids.map((id) => nameOfUseCase(rollout.useCases, id)),
      locale,
    );
  const steps = after.steps.map((step) => stepWord(step, locale));
  const told = after.told ?? [];
  return [
    ...(audience.length > 0 ? [words.meansWho(audienceWords(audience, locale))] : []),
    ...(holdoutPercent > 0
      ? [words.meansLeftOut(formatPercent(holdoutPercent / 100, locale))]
      : []),
    ...(useCaseIds.length > 0 ? [words.meansOpens(names(useCaseIds))] : []),
    ...(humanReviewUseCaseIds.length > 0
      ? [words.meansReviewed(names(humanReviewUseCaseIds))]
      : []),
    ...overlapSentences(planned, rollout, locale),
    effect(planned, locale),
    steps.length > 0 ? words.meansVoid(listWords(steps, locale)) : words.meansNoVoid,
    ...(told.length > 0 ? [words.meansTold(listWords(told, locale))] : []),
  ];
}

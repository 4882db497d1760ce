import type { RingsView, RingView } from '@causeway/shared/api/rings.js';
import type { StageView, StopView } from '@causeway/shared/api/stages.js';
import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { stopText } from '@causeway/shared/text/stop-text.js';

export type UseCaseLine = UseCaseListView['useCases'][number];
export type Scope = StopView['scope'];

/** What the page of the stages is drawn from. */
export interface Rollout {
  readonly stage: StageView;
  readonly view: RingsView;
  readonly useCases: readonly UseCaseLine[];
}

export function nameOfUseCase(useCases: readonly UseCaseLine[], id: string): string {
  return useCases.find((useCase) => useCase.id === id)?.name ?? '';
}

/** Where a stop reaches, in a few words. */
export function scopeWords(scope: Scope, { useCases }: Rollout, locale: Locale): string {
  const words = stopText(locale);
  const number = scope.ring === null ? '' : formatNumber(scope.ring, locale);
  const name = scope.useCaseId === null ? '' : nameOfUseCase(useCases, scope.useCaseId);
  if (number && name) return words.inBoth(name, number);
  if (number) return words.inStage(number);
  return name ? words.inUseCase(name) : words.everything;
}

/** The open stages that a stop reaches. */
export function reachedRings(scope: Scope, { view }: Rollout): readonly RingView[] {
  return view.rings.filter(
    ({ number, isOpen, useCaseIds }) =>
      isOpen &&
      (scope.ring === null || scope.ring === number) &&
      (scope.useCaseId === null || useCaseIds.includes(scope.useCaseId)),
  );
}

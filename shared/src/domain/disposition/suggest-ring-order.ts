import type { UseCaseId } from '../../lib/ids.js';
import type { Interval } from '../../statistics/answer.js';

/** What is known of a use case when it is asked where to start. */
export interface StartCandidate {
  readonly useCaseId: UseCaseId;
  readonly isReady: boolean;
  readonly decidesAboutPeople: boolean;
  /** Of what it gains; null where nothing was measured. */
  readonly value: Interval | null;
  /** How it fails, from its trials: how many cases a week, or that nobody would want to manage it. */
  readonly failure: { readonly perWeek: number } | 'not-manageable' | 'unknown';
  /** Of the real work, in per cent. */
  readonly share: number | null;
}

export type StartReason =
  | 'not-ready'
  | 'decides-about-people'
  | 'value-proven'
  | 'value-negative'
  | 'value-unknown'
  | 'failure-manageable'
  | 'failure-not-manageable'
  | 'failure-unknown';

export interface StartSuggestion {
  readonly useCaseId: UseCaseId;
  readonly isReady: boolean;
  readonly reasons: readonly StartReason[];
}

function valueReason({ value }: StartCandidate): StartReason {
  if (!value || (value.low <= 0 && value.high >= 0)) return 'value-unknown';
  return value.low > 0 ? 'value-proven' : 'value-negative';
}

function failureReason({ failure }: StartCandidate): StartReason {
  if (failure === 'unknown') return 'failure-unknown';
  return failure === 'not-manageable' ? 'failure-not-manageable' : 'failure-manageable';
}

const ranks: Readonly<Record<StartReason, number>> = {
  'value-proven': 0,
  'value-unknown': 1,
  'value-negative': 2,
  'failure-manageable': 0,
  'failure-unknown': 1,
  'failure-not-manageable': 2,
  'not-ready': 1,
  'decides-about-people': 1,
};

/** Smaller comes first, place by place. */
function keyOf(candidate: StartCandidate): readonly number[] {
  const { isReady, decidesAboutPeople, failure, share } = candidate;
  const perWeek = typeof failure === 'object' ? failure.perWeek : Infinity;
  return [
    isReady ? 0 : ranks['not-ready'],
    decidesAboutPeople ? ranks['decides-about-people'] : 0,
    ranks[failureReason(candidate)],
    ranks[valueReason(candidate)],
    perWeek,
    -(share ?? 0),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

function reasonsOf(candidate: StartCandidate): readonly StartReason[] {
  const { isReady, decidesAboutPeople } = candidate;
  return [
    ...(isReady ? [] : (['not-ready'] as const)),
    ...(decidesAboutPeople ? (['decides-about-people'] as const) : []),
    failureReason(candidate),
    valueReason(candidate),
  ];
}

/**
 * Start where failure is manageable and value is proven. What nobody tried stands behind what was
 * tried, and what decides about people behind what does not.
 */
export function suggestRingOrder(
  candidates: readonly StartCandidate[],
): readonly StartSuggestion[] {
  return candidates
    .toSorted((a, b) => compare(keyOf(a), keyOf(b)) || (a.useCaseId < b.useCaseId ? -1 : 1))
    .map((candidate) => ({
      useCaseId: candidate.useCaseId,
      isReady: candidate.isReady,
      reasons: reasonsOf(candidate),
    }));
}

/** Ready use cases that the suggestion puts before one that is opened, and that are opened nowhere yet. */
export function passedOver(
  suggested: readonly StartSuggestion[],
  opened: readonly UseCaseId[],
  openedBefore: readonly UseCaseId[],
): readonly UseCaseId[] {
  const last = suggested.findLastIndex(({ useCaseId }) => opened.includes(useCaseId));
  return suggested
    .slice(0, Math.max(0, last))
    .filter(({ isReady }) => isReady)
    .map(({ useCaseId }) => useCaseId)
    .filter((id) => !opened.includes(id) && !openedBefore.includes(id));
}

import type { DifferingCell } from './compare-statistics.js';
import { compareStatistics } from './compare-statistics.js';
import type { CriterionResult } from './criterion-result.js';
import type { Judgement } from './gate-criterion.js';
import type { Frozen } from './recompute-result.js';
import { recomputeResults } from './recompute-result.js';

/** Of these nothing was counted, so there is nothing to freeze. */
const countsNothing: ReadonlySet<string> = new Set(['not-built', 'nothing-registered']);

function said({ outcome, because, facts, furtherTrials }: Judgement | CriterionResult) {
  return { outcome, because, ...facts, furtherTrials };
}

/** All that a snapshot says by numbers, from nothing but itself: what differs, and what cannot be told. */
export function recomputeSnapshot(frozen: Frozen): {
  readonly results: readonly string[];
  readonly cells: readonly DifferingCell[];
} {
  const { results, statistics } = frozen;
  const without = results.filter(
    ({ name, source, because }) =>
      source === 'measure' && statistics[name] === undefined && !countsNothing.has(because),
  );
  const different = recomputeResults(frozen).filter(({ isEqual }) => !isEqual);
  const unread = different.filter(({ again }) => again === null);
  return {
    results: [...without, ...unread].map(({ name }) => name),
    cells: different.flatMap(({ name, frozen: was, again }) =>
      again ? compareStatistics({ [name]: said(was) }, { [name]: said(again) }, [name]) : [],
    ),
  };
}

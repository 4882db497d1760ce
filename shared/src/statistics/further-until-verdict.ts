import type { Counts } from './count-problem.js';
import { expectedFurtherTrials } from './expected-further-trials.js';
import type { TestKind } from './log-evidence.js';
import type { Criterion } from './verdict.js';

interface OpenCriterion {
  readonly counts: Counts;
  readonly criterion: Criterion;
  readonly kind: TestKind;
  /** The evidence is there, and only the minimum is not. */
  readonly isDecidedByMinimum: boolean;
}

/** About how many more observations an open criterion needs, never fewer than to its minimum. */
export function furtherUntilVerdict(open: OpenCriterion): number | null {
  const { counts, criterion, kind, isDecidedByMinimum } = open;
  const toMinimum = Math.max(1, criterion.minimumTrials - counts.trials);
  if (isDecidedByMinimum) return toMinimum;
  const further = expectedFurtherTrials({ ...counts, ...criterion, kind });
  return further.kind === 'known' ? Math.max(toMinimum, further.value) : null;
}

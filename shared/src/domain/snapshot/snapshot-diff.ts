import type { CriterionResult, ResultOutcome } from '../gate/criterion-result.js';
import { trialsOf } from './since-then.js';

type Compared = Pick<CriterionResult, 'name' | 'outcome' | 'facts'>;

export interface CriterionDiff {
  readonly criterion: string;
  /** Null where one of the two snapshots did not ask it. */
  readonly before: ResultOutcome | null;
  readonly after: ResultOutcome | null;
  readonly trialsBefore: number;
  readonly trialsAfter: number;
}

/** Two snapshots, criterion by criterion: those of the later one in its order, then what it no longer asks. */
export function snapshotDiff(
  before: readonly Compared[],
  after: readonly Compared[],
): readonly CriterionDiff[] {
  const was = new Map(before.map((result) => [result.name, result]));
  const is = new Map(after.map((result) => [result.name, result]));
  const dropped = before.filter(({ name }) => !is.has(name));
  return [...after, ...dropped].map(({ name }) => ({
    criterion: name,
    before: was.get(name)?.outcome ?? null,
    after: is.get(name)?.outcome ?? null,
    trialsBefore: trialsOf(was.get(name)),
    trialsAfter: trialsOf(is.get(name)),
  }));
}

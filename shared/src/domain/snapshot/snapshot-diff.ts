import type { CriterionResult, ResultOutcome } from '../gate/criterion-result.js';
import type { Shortfall } from '../gate/shortfalls.js';
import type { Compared, PartDiff } from './part-diff.js';
import { partsDiff } from './part-diff.js';
import { trialsOf } from './since-then.js';

export interface CriterionDiff {
  readonly criterion: string;
  /** Null where one of the two snapshots did not ask it. */
  readonly before: ResultOutcome | null;
  readonly after: ResultOutcome | null;
  readonly trialsBefore: number;
  readonly trialsAfter: number;
}

export interface SnapshotDiff {
  readonly criteria: readonly CriterionDiff[];
  readonly parts: readonly PartDiff[];
}

/** Those of the later one in its order, then what it no longer asks; what says the same is left out. */
function criteriaDiff(
  before: readonly CriterionResult[],
  after: readonly CriterionResult[],
): readonly CriterionDiff[] {
  const was = new Map(before.map((result) => [result.name, result]));
  const is = new Map(after.map((result) => [result.name, result]));
  const dropped = before.filter(({ name }) => !is.has(name));
  return [...after, ...dropped]
    .map(({ name }) => ({
      criterion: name,
      before: was.get(name)?.outcome ?? null,
      after: is.get(name)?.outcome ?? null,
      trialsBefore: trialsOf(was.get(name)),
      trialsAfter: trialsOf(is.get(name)),
    }))
    .filter((one) => one.before !== one.after || one.trialsBefore !== one.trialsAfter);
}

/**
 * What a later snapshot says that an earlier one did not, and the other way round: criterion by
 * criterion, and of the answer, what it rests on, what was excepted, what falls short, and the forecast.
 * `isSaid`: whether older words say what is kept as a finding by now.
 */
export function snapshotDiff(
  before: Compared,
  after: Compared,
  isSaid: (words: string, found: Shortfall) => boolean,
): SnapshotDiff {
  return {
    criteria: criteriaDiff(before.results, after.results),
    parts: partsDiff(before, after, isSaid),
  };
}

import type { ProblemClass } from './use-case-traits.js';

export interface ProblemSplit {
  readonly sameFaster: number;
  readonly differentProblem: number;
  /** Nobody said. */
  readonly unsaid: number;
}

export function problemSplit(classes: readonly (ProblemClass | null)[]): ProblemSplit {
  const count = (wanted: ProblemClass | null) => classes.filter((one) => one === wanted).length;
  return {
    sameFaster: count('same-faster'),
    differentProblem: count('different-problem'),
    unsaid: count(null),
  };
}

/** Nothing here is anything but more of the same; said only once somebody said it of each. */
export function isAllSameFaster({ sameFaster, differentProblem, unsaid }: ProblemSplit): boolean {
  return sameFaster > 0 && differentProblem === 0 && unsaid === 0;
}

import type { UseCaseId } from '../../lib/ids.js';
import type { Disposition } from './disposition.js';

/** Use cases that are ready somewhere. A condition that is met makes "later" worth judging again, not ready. */
export function readyUseCases(dispositions: readonly Disposition[]): readonly UseCaseId[] {
  const ready = dispositions.filter(({ value }) => value.kind === 'ready');
  return [...new Set(ready.map(({ useCaseId }) => useCaseId))];
}

/** Those of a ring's use cases that were called ready before it opened and not again since. */
export function toJudgeAgain(
  dispositions: readonly Disposition[],
  ring: { readonly number: number; readonly useCaseIds: readonly UseCaseId[] },
): readonly Disposition[] {
  return dispositions.filter(
    ({ value, useCaseId, judgedInRing }) =>
      value.kind === 'ready' &&
      ring.useCaseIds.includes(useCaseId) &&
      (judgedInRing ?? 0) < ring.number,
  );
}

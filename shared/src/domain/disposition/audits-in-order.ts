import type { UseCaseId } from '../../lib/ids.js';
import { codeOf } from '../observation/code-of.js';
import type { Tally } from '../observation/tally.js';

const verdictOf = codeOf('audit', 'verdict');

type Verdict = 'right' | 'wrong';

/** A day knows how many were wrong and not when, so they are spread over it. */
function spread(wrong: number, all: number): readonly Verdict[] {
  return Array.from({ length: all }, (_, at) => {
    const before = Math.floor((at * wrong) / all);
    return Math.floor(((at + 1) * wrong) / all) > before ? 'wrong' : 'right';
  });
}

/** The audits of a use case from one day on, day after day. */
export function auditsInOrder(
  tallies: readonly Tally[],
  useCaseId: UseCaseId,
  fromDay: number,
): readonly Verdict[] {
  const days = new Map<number, { wrong: number; all: number }>();
  for (const tally of tallies) {
    const isTheirs = tally.kind === 'audit' && tally.useCaseId === useCaseId;
    if (!isTheirs || tally.day < fromDay) continue;
    const day = days.get(tally.day) ?? { wrong: 0, all: 0 };
    const wrong = verdictOf(tally.codes) === 'wrong' ? tally.n : 0;
    days.set(tally.day, { wrong: day.wrong + wrong, all: day.all + tally.n });
  }
  return [...days]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, { wrong, all }]) => spread(wrong, all));
}

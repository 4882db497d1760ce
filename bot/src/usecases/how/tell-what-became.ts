import type { HowView } from '@causeway/shared/api/how.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { endedFlag, whatBecame } from '@causeway/shared/domain/flag/what-became.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

const overDays = 90;
const mostFlags = 2_000;
const mostTold = 10;

/**
 * What became of flags, as of the day before: of no answer of today can be told from a count that it
 * was just given.
 */
export async function tellWhatBecame(
  stores: Stores,
  programId: ProgramId,
  useCaseNames: ReadonlyMap<UseCaseId, string>,
  now: Instant,
): Promise<HowView['flags']> {
  const today = Math.floor(now / dayMs);
  const since = (today - overDays) * dayMs;
  const asked = { name: `what became of flags ${programId}`, moment: today };
  const ended = await stores.kept(asked, async (kept) => {
    const flags = await kept.flags.listEnded(programId, since, mostFlags);
    return flags.flatMap(({ flag, reporterId }) => endedFlag(flag, reporterId) ?? []);
  });
  const { value: smallestGroup } = defaults.smallestGroup;
  const untilToday = ended.filter(({ at }) => at < today * dayMs);
  const { counts } = whatBecame(untilToday, smallestGroup);
  const { told } = whatBecame(ended, smallestGroup);
  return {
    overDays,
    isAnyAnswered: ended.length > 0,
    ...counts,
    told: told.slice(0, mostTold).map(({ became, useCaseId, at, text }) => ({
      became,
      useCaseName: useCaseId && (useCaseNames.get(useCaseId) ?? null),
      at,
      text,
    })),
  };
}

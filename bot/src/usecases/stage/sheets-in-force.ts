import { versionInForce } from '@causeway/shared/domain/sheet/is-in-force.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { RingNeed } from '@causeway/shared/domain/program/decide-advance.js';
import { ringNeeds } from '@causeway/shared/domain/program/decide-advance.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** Of the sheets a ring needs, those that hold at this moment. */
export async function sheetsInForce(
  stores: Stores,
  programId: ProgramId,
  ring: number,
  now: Instant,
): Promise<readonly RingNeed[]> {
  const key = subjectKey({ of: 'ring', ring });
  const found = await Promise.all(
    ringNeeds.map(async (need) => {
      const sheet = await stores.sheets.find(programId, need, key);
      return sheet && versionInForce(sheetKindOf(need), sheet, now) ? need : undefined;
    }),
  );
  return found.filter((need) => need !== undefined);
}

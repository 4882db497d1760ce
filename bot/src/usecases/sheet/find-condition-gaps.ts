import type { FoundGap } from '@causeway/shared/domain/register/found-gap.js';
import { conditionGaps } from '@causeway/shared/domain/sheet/condition-gaps.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

/** Gaps that newly signed conditions show. */
export async function findConditionGaps(
  stores: Stores,
  signed: Sheet,
  now: Instant,
): Promise<readonly FoundGap[]> {
  const kind = sheetKindOf('conditions');
  if (signed.kind !== kind.name) return [];
  const stored = await stores.sheets.list(signed.programId);
  const sheets = [...stored.filter(({ id }) => id !== signed.id), signed];
  return conditionGaps(kind, sheets, now);
}

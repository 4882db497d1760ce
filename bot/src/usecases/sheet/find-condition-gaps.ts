import { conditionGaps } from '@causeway/shared/domain/sheet/condition-gaps.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { conditionGapWords } from '@causeway/shared/text/condition-gap-text.js';
import type { Stores } from '../../store/stores.js';
import { readerFrom } from '../person/reader-of.js';
import type { FoundSpot } from '../register/fill-blind-spots.js';

/** Blind spots that newly signed conditions make, in the language of whoever signed them. */
export async function findConditionGaps(
  stores: Stores,
  signed: Sheet,
  cause: { readonly actorId: PersonId; readonly now: Instant },
): Promise<readonly FoundSpot[]> {
  const kind = sheetKindOf('conditions');
  if (signed.kind !== kind.name) return [];
  const { locale } = await readerFrom(stores, cause.actorId);
  const stored = await stores.sheets.list(signed.programId);
  const sheets = [...stored.filter(({ id }) => id !== signed.id), signed];
  return conditionGaps(kind, sheets, cause.now).map((gap) => ({
    origin: `conditions:${gap.subject}:${gap.field}`,
    source: 'conditions',
    ...conditionGapWords(gap, locale),
  }));
}

import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { sheetKinds } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';

/** What sheets there can be is no secret. */
export function listSheetKinds(): Promise<Outcome<{ kinds: readonly SheetKind[] }, never>> {
  return Promise.resolve(done({ kinds: sheetKinds }));
}

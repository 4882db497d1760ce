import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayReadSheet } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import type { SheetAddress } from './load-sheet.js';
import { loadSheet } from './load-sheet.js';
import { viewSheet } from './view-sheet.js';

/** A sheet with everything it ever said, as far as this person may read it. */
export async function getSheet(
  ports: Ports,
  actor: Actor,
  query: SheetAddress,
): Promise<Outcome<SheetView, 'absent' | 'forbidden'>> {
  const stores = ports.read(actor.tenantId);
  const loaded = await loadSheet(ports, stores, query);
  if ('code' in loaded) return loaded;
  if (!mayReadSheet(actor, loaded.kind, loaded.sheet)) return reject('forbidden');
  return done(await viewSheet(ports, stores, loaded, actor));
}

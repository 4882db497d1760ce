import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { SheetEvent, SheetRejection } from '@causeway/shared/domain/sheet/sheet.js';
import type { Decision, Rejected } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { redrawCards } from '../notice/send-notice.js';
import { readerFrom } from '../person/reader-of.js';
import type { Ports } from '../ports.js';
import { fillBlindSpots } from '../register/fill-blind-spots.js';
import { commitSheet } from './commit-sheet.js';
import { findConditionGaps } from './find-condition-gaps.js';
import type { LoadedSheet, SheetAddress } from './load-sheet.js';
import { loadSheet } from './load-sheet.js';
import { tellSigners } from './tell-signers.js';
import { viewSheet } from './view-sheet.js';
import { voidOnSheet } from './void-on-sheet.js';

type SheetDecision = Decision<SheetEvent, SheetRejection>;

/** What saving, signing and withdrawing have in common; they differ in what they decide. */
export async function changeSheet(
  ports: Ports,
  actor: Actor,
  address: SheetAddress,
  decide: (
    loaded: LoadedSheet,
    now: Instant,
    stores: Stores,
  ) => Promise<SheetDecision | Rejected<'forbidden'>> | SheetDecision | Rejected<'forbidden'>,
): Promise<Outcome<SheetView>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const loaded = await loadSheet(ports, stores, address);
    if ('code' in loaded) return loaded;
    const decision = await decide(loaded, now, stores);
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    const sheet = commitSheet(ports, stores, loaded, decision.events, cause);
    await voidOnSheet(ports, stores, loaded.sheet, decision.events, cause);
    if (decision.events.some((event) => event.type === 'sheet-in-force')) {
      const gaps = await findConditionGaps(stores, sheet, now);
      const { locale } = await readerFrom(stores, actor.personId);
      await fillBlindSpots(ports, stores, sheet.programId, gaps, { locale, now });
    }
    await tellSigners(ports, stores, { ...loaded, sheet }, cause);
    await redrawCards(ports, stores, sheet.id, now);
    return { loaded: { ...loaded, sheet } };
  });
  if ('kind' in result) return result;
  return done(await viewSheet(ports, ports.read(actor.tenantId), result.loaded, actor));
}

import { decideTellExpiry } from '@causeway/shared/domain/sheet/decide-sheet.js';
import { expiringVersion } from '@causeway/shared/domain/sheet/next-telling.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { SheetId, TenantId } from '@causeway/shared/lib/ids.js';
import { whomToTell } from '../declared/whom-to-tell.js';
import { sendWithinQuota } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import { commitSheet } from './commit-sheet.js';
import { voidOnSheet } from './void-on-sheet.js';

/** The clock calls this ahead of an expiry and when it has come: whoever wrote the sheet is told. */
export async function tellSheetExpiry(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly sheetId: SheetId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const sheet = await stores.sheets.get(command.sheetId);
    const kind = sheet && findSheetKind(sheet.kind);
    const version = sheet && expiringVersion(sheet);
    if (!kind || !version) return;
    const decision = decideTellExpiry(sheet, now);
    if (decision.kind === 'rejected') return;
    const cause = { actorId: null, now };
    commitSheet(ports, stores, { kind, sheet }, decision.events, cause);
    await voidOnSheet(ports, stores, sheet, decision.events, cause);
    for (const personId of await whomToTell(stores, sheet.programId, [version.writtenBy])) {
      const notice = { personId, kind: 'sheet-expiry', subjectId: sheet.id } as const;
      await sendWithinQuota(ports, stores, notice, now);
    }
  });
}

import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { SheetId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { signSheet } from './sign-sheet.js';

/** A card knows a statement by its id. */
export async function signOnCard(
  ports: Ports,
  actor: Actor,
  command: { readonly sheetId: SheetId; readonly version: number; readonly signature: string },
): Promise<Outcome<SheetView>> {
  const { sheetId, version, signature } = command;
  const sheet = await ports.read(actor.tenantId).sheets.get(sheetId);
  if (!sheet) return reject('absent');
  const { programId, kind } = sheet;
  const address = { programId, kind, subject: subjectKey(sheet.subject) };
  return signSheet(ports, actor, { ...address, version, signature });
}

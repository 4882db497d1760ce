import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySignSheet } from '@causeway/shared/domain/access/permissions.js';
import { decideSignSheet } from '@causeway/shared/domain/sheet/decide-sheet.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeSheet } from './change-sheet.js';
import type { SheetAddress } from './load-sheet.js';

/** With the last signature the sheet is in force. */
export function signSheet(
  ports: Ports,
  actor: Actor,
  command: SheetAddress & { readonly version: number; readonly signature: string },
): Promise<Outcome<SheetView>> {
  const { version, signature } = command;
  return changeSheet(ports, actor, command, ({ kind, sheet }, now) => {
    const rule = kind.signatures.find(({ name }) => name === signature);
    if (!rule || !maySignSheet(actor, rule, sheet)) return reject('forbidden');
    return decideSignSheet(kind, sheet, { by: actor.personId, now, version, signature });
  });
}

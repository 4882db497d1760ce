import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayWriteSheet } from '@causeway/shared/domain/access/permissions.js';
import type { RawValues } from '@causeway/shared/domain/declared/parse-fields.js';
import { decideSaveSheet } from '@causeway/shared/domain/sheet/decide-sheet.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { refuseUnknown } from '../declared/refuse-unknown.js';
import type { Ports } from '../ports.js';
import { changeSheet } from './change-sheet.js';
import type { SheetAddress } from './load-sheet.js';

/** Writes the draft; nothing is in force by that. */
export function saveSheet(
  ports: Ports,
  actor: Actor,
  command: SheetAddress & { readonly version: number; readonly values: RawValues },
): Promise<Outcome<SheetView>> {
  const { version, values } = command;
  return changeSheet(ports, actor, command, async ({ kind, sheet }, now, stores) => {
    if (!mayWriteSheet(actor, kind, sheet)) return reject('forbidden');
    const decision = decideSaveSheet(kind, sheet, { by: actor.personId, now, version, values });
    if (decision.kind === 'rejected') return decision;
    const drafted = decision.events.find((event) => event.type === 'sheet-drafted');
    const written = {
      programId: sheet.programId,
      fields: kind.fields,
      values: drafted?.values ?? {},
      before: sheet.versions.at(-1)?.values ?? {},
      now,
    };
    return (await refuseUnknown(stores, written)) ?? decision;
  });
}

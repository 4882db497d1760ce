import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayWriteSheet } from '@causeway/shared/domain/access/permissions.js';
import { decideWithdrawSheet } from '@causeway/shared/domain/sheet/decide-sheet.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeSheet } from './change-sheet.js';
import type { SheetAddress } from './load-sheet.js';

/** Takes back a draft or what is in force, with a reason on record. */
export function withdrawSheet(
  ports: Ports,
  actor: Actor,
  command: SheetAddress & {
    readonly version: number;
    readonly number: number;
    readonly reason: string;
  },
): Promise<Outcome<SheetView>> {
  const { version, number, reason } = command;
  return changeSheet(ports, actor, command, ({ kind, sheet }, now) => {
    if (!mayWriteSheet(actor, kind, sheet)) return reject('forbidden');
    return decideWithdrawSheet(sheet, { by: actor.personId, now, version, number, reason });
  });
}

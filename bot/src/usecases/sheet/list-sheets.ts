import type { SheetLine } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayReadSheet } from '@causeway/shared/domain/access/permissions.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { versionInForce } from '@causeway/shared/domain/sheet/is-in-force.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { standingOf } from '@causeway/shared/domain/sheet/standing.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { readableVersions, signable } from './view-sheet.js';

export async function listSheets(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ sheets: SheetLine[] }, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(query.programId))) return reject('absent');
  const now = ports.now();
  const sheets = (await stores.sheets.list(query.programId)).flatMap((sheet) => {
    const kind = findSheetKind(sheet.kind);
    if (!kind || !mayReadSheet(actor, kind, sheet)) return [];
    const [newest] = readableVersions({ kind, sheet }, actor);
    if (!newest) return [];
    const { number, signedAt, expiresAt } = newest;
    const standing = standingOf(kind, newest, now);
    const subject = subjectKey(sheet.subject);
    const held = versionInForce(kind, sheet, now);
    const inForce = held ? { number: held.number, expiresAt: held.expiresAt } : null;
    const maySign = [...signable({ kind, sheet }, actor, now)];
    return [{ kind: kind.name, subject, standing, number, signedAt, expiresAt, inForce, maySign }];
  });
  return done({ sheets });
}

import type { SignatureNews } from '@causeway/shared/api/notice-view.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayReadSheet } from '@causeway/shared/domain/access/permissions.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { openDraft } from '@causeway/shared/domain/sheet/sheet.js';
import type { PersonId, SheetId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { peopleIn } from '../declared/people-in.js';
import { namePeople } from '../person/name-people.js';
import { signaturesOf } from './tell-signers.js';

/** What a card says of a statement that waits for somebody's agreement, as it is written now. */
export async function signatureNews(
  stores: Stores,
  sheetId: SheetId,
  viewer: Actor,
  now: Instant,
): Promise<SignatureNews | undefined> {
  const sheet = await stores.sheets.get(sheetId);
  const kind = sheet && findSheetKind(sheet.kind);
  const shown = sheet && (openDraft(sheet) ?? sheet.versions.at(-1));
  if (!sheet || !kind || !shown || !mayReadSheet(viewer, kind, sheet)) return undefined;
  const { id, version, programId } = sheet;
  const program = await stores.programs.get(programId);
  const names = await namePeople(stores, peopleIn(kind.fields, shown.values), now);
  const values = kind.fields.flatMap(({ name, type }) => {
    const value = shown.values[name];
    if (value === undefined) return [];
    return [[name, type === 'person' ? names.of(value as PersonId).name : value] as const];
  });
  return {
    sheetId: id,
    version,
    sheetKind: kind.name,
    programName: program?.name ?? '',
    values: Object.fromEntries(values),
    signatures: await signaturesOf(stores, { kind, sheet }, viewer.personId, now),
  };
}

import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import { openDraft } from '@causeway/shared/domain/sheet/sheet.js';
import type { ProgramId, SheetId } from '@causeway/shared/lib/ids.js';
import type { SheetTable } from '../db/declared-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface SheetStore {
  get(id: SheetId): Promise<Sheet | undefined>;
  /** The one of this kind about this subject. */
  find(programId: ProgramId, kind: string, subjectKey: string): Promise<Sheet | undefined>;
  /** By kind and subject. */
  list(programId: ProgramId): Promise<readonly Sheet[]>;
  /** Of all programs, those in which something is being written; the oldest draft first. */
  listDrafts(): Promise<readonly Sheet[]>;
  insert(sheet: Sheet): void;
  save(before: Sheet, after: Sheet): void;
}

type Of = { tenantId: string };

const columns = ['version', 'sheet_json'] as const;

const getSheet = statement<Of & { sheetId: string }>()((db, arg) =>
  db
    .selectFrom('sheet')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('sheet_id', '=', arg('sheetId'))
    .compile(),
);

const findSheet = statement<Of & { programId: string; kind: string; subjectKey: string }>()(
  (db, arg) =>
    db
      .selectFrom('sheet')
      .select(columns)
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .where('kind', '=', arg('kind'))
      .where('subject_key', '=', arg('subjectKey'))
      .compile(),
);

const listSheets = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('sheet')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('kind')
    .orderBy('subject_key')
    .compile(),
);

const listOpenDrafts = statement<Of>()((db, arg) =>
  db
    .selectFrom('sheet')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('drafted_at', 'is not', null)
    .orderBy('drafted_at')
    .orderBy('sheet_id')
    .compile(),
);

const updateSheet = statement<
  Of & {
    sheetId: string;
    version: number;
    nextVersion: number;
    draftedAt: number | null;
    sheet: string;
  }
>()((db, arg) =>
  db
    .updateTable('sheet')
    .set({
      version: arg('nextVersion'),
      drafted_at: arg('draftedAt'),
      sheet_json: arg('sheet'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('sheet_id', '=', arg('sheetId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toSheet(row: Pick<SheetTable, 'version' | 'sheet_json'>): Sheet {
  return { ...fromJson<Sheet>(row.sheet_json), version: row.version };
}

function draftSince(sheet: Sheet): number | null {
  return openDraft(sheet)?.writtenAt ?? null;
}

export function createSheetStore(session: Session): SheetStore {
  return {
    async get(id) {
      const row = await session.one(getSheet, { sheetId: id });
      return row && toSheet(row);
    },
    async find(programId, kind, key) {
      const row = await session.one(findSheet, { programId, kind, subjectKey: key });
      return row && toSheet(row);
    },
    list: async (programId) => (await session.all(listSheets, { programId })).map(toSheet),
    listDrafts: async () => (await session.all(listOpenDrafts, {})).map(toSheet),
    insert(sheet) {
      session.insert('sheet', {
        tenant_id: session.tenantId,
        sheet_id: sheet.id,
        version: sheet.version,
        program_id: sheet.programId,
        kind: sheet.kind,
        subject_key: subjectKey(sheet.subject),
        sheet_json: JSON.stringify(sheet),
        publications: 0,
        published_json: null,
        drafted_at: draftSince(sheet),
      });
    },
    save(before, after) {
      session.changeOne(updateSheet, {
        sheetId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        draftedAt: draftSince(after),
        sheet: JSON.stringify(after),
      });
    },
  };
}

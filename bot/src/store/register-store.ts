import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import { dueAtOf, isClosed } from '@causeway/shared/domain/register/register-entry.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import type { ProgramId, RegisterEntryId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { RegisterEntryTable } from '../db/declared-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

interface EntryPage {
  readonly programId: ProgramId;
  readonly kind: string;
  /** Where the page before ended. */
  readonly after?: { readonly addedAt: Instant; readonly id: RegisterEntryId } | undefined;
  readonly limit: number;
}

export interface RegisterStore {
  get(id: RegisterEntryId): Promise<RegisterEntry | undefined>;
  list(ids: readonly RegisterEntryId[]): Promise<readonly RegisterEntry[]>;
  /** Newest first. */
  page(page: EntryPage): Promise<readonly RegisterEntry[]>;
  /** All of one register, oldest first: what a gate looks at. */
  listOfKind(programId: ProgramId, kind: string): Promise<readonly RegisterEntry[]>;
  /** The same of many programs, in no order. */
  listOfPrograms(programIds: readonly ProgramId[], kind: string): Promise<readonly RegisterEntry[]>;
  /** Of all programs, open ones whose day has come by then; the longest overdue first. */
  listDue(by: Instant): Promise<readonly RegisterEntry[]>;
  insert(entry: RegisterEntry): void;
  save(before: RegisterEntry, after: RegisterEntry): void;
}

type Of = { tenantId: string };

const columns = ['version', 'entry_json'] as const;
/** SQL Server's DATETIME2 ends with the year 9999. */
const afterEverything = { addedAt: 253_402_300_799_000, id: '' };

const getEntry = statement<Of & { entryId: string }>()((db, arg) =>
  db
    .selectFrom('register_entry')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('entry_id', '=', arg('entryId'))
    .compile(),
);

const listEntries = statementForIds<Of>()((db, arg, ids) =>
  db
    .selectFrom('register_entry')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('entry_id', 'in', ids)
    .orderBy('entry_id')
    .compile(),
);

const pageEntries = statement<
  Of & { programId: string; kind: string; addedAt: number; entryId: string; limit: number }
>()((db, arg, dialect) =>
  db
    .selectFrom('register_entry')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('kind', '=', arg('kind'))
    .where('added_at', '<=', arg('addedAt'))
    .where((eb) =>
      eb.or([eb('added_at', '<', arg('addedAt')), eb('entry_id', '<', arg('entryId'))]),
    )
    .orderBy('added_at', 'desc')
    .orderBy('entry_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const listKind = statement<Of & { programId: string; kind: string }>()((db, arg) =>
  db
    .selectFrom('register_entry')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('kind', '=', arg('kind'))
    .orderBy('added_at')
    .orderBy('entry_id')
    .compile(),
);

const listOfPrograms = statementForIds<Of & { kind: string }>()((db, arg, ids) =>
  db
    .selectFrom('register_entry')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', 'in', ids)
    .where('kind', '=', arg('kind'))
    .compile(),
);

const listDueEntries = statement<Of & { byAt: number }>()((db, arg) =>
  db
    .selectFrom('register_entry')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('due_at', 'is not', null)
    .where('due_at', '<=', arg('byAt'))
    .orderBy('due_at')
    .orderBy('entry_id')
    .compile(),
);

const updateEntry = statement<
  Of & {
    entryId: string;
    version: number;
    nextVersion: number;
    state: string;
    dueAt: number | null;
    entry: string;
  }
>()((db, arg) =>
  db
    .updateTable('register_entry')
    .set({
      version: arg('nextVersion'),
      state: arg('state'),
      due_at: arg('dueAt'),
      entry_json: arg('entry'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('entry_id', '=', arg('entryId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toEntry(row: Pick<RegisterEntryTable, 'version' | 'entry_json'>): RegisterEntry {
  return { ...fromJson<RegisterEntry>(row.entry_json), version: row.version };
}

/** A date an entry cannot have passes nobody by: what is beyond the database's last year is never due. */
function openDueAt(entry: RegisterEntry): number | null {
  const kind = findRegisterKind(entry.kind);
  const dueAt = kind && !isClosed(kind, entry) ? dueAtOf(kind, entry) : null;
  return dueAt !== null && dueAt < afterEverything.addedAt ? dueAt : null;
}

export function createRegisterStore(session: Session): RegisterStore {
  return {
    async get(id) {
      const row = await session.one(getEntry, { entryId: id });
      return row && toEntry(row);
    },
    list: async (ids) => (await listEntries(session, [...new Set(ids)], {})).map(toEntry),
    async page({ programId, kind, after, limit }) {
      const { addedAt, id } = after ?? afterEverything;
      const rows = await session.all(pageEntries, { programId, kind, addedAt, entryId: id, limit });
      return rows.map(toEntry);
    },
    listOfKind: async (programId, kind) =>
      (await session.all(listKind, { programId, kind })).map(toEntry),
    listOfPrograms: async (programIds, kind) =>
      (await listOfPrograms(session, programIds, { kind })).map(toEntry),
    listDue: async (byAt) => (await session.all(listDueEntries, { byAt })).map(toEntry),
    insert(entry) {
      session.insert('register_entry', {
        tenant_id: session.tenantId,
        entry_id: entry.id,
        version: entry.version,
        program_id: entry.programId,
        kind: entry.kind,
        state: entry.state,
        origin: entry.origin,
        added_at: entry.addedAt,
        due_at: openDueAt(entry),
        entry_json: JSON.stringify(entry),
      });
    },
    save(before, after) {
      session.changeOne(updateEntry, {
        entryId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        state: after.state,
        dueAt: openDueAt(after),
        entry: JSON.stringify(after),
      });
    },
  };
}

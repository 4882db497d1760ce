import { isDecisionType } from '@causeway/shared/domain/program/decision-type.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { LedgerKeys } from './ledger-keys.js';
import {
  actorField,
  birthMac,
  commitment,
  contentText,
  type RecordContent,
} from './ledger-record.js';
import { recordsWithPersonal } from './records-with-personal.js';
import type { Session } from './session.js';

type LedgerSubject =
  | 'flag'
  | 'hand-over'
  | 'drill'
  | 'charter'
  | 'catalogue'
  | 'access'
  | 'notice'
  | 'person'
  | 'sheet'
  | 'register'
  /** What a program is judged by, and how it came in. */
  | 'evidence'
  | 'waiver'
  | 'snapshot'
  /** A question to those who decide, the rule it follows, and who decides for whom. */
  | 'approval'
  /** Where a program stands, its rings, and what becomes of its use cases. */
  | 'stage'
  | 'webhook';

export interface LedgerEntry {
  readonly id: string;
  readonly at: Instant;
  readonly actorId: PersonId | null;
  readonly type: string;
  readonly subject: LedgerSubject;
  readonly subjectId: string;
  readonly programId: ProgramId | null;
  /** Facts without anything personal: they stay for ever. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Personal values by name; they can be erased while the record still verifies. */
  readonly personal: Readonly<Record<string, unknown>>;
}

export interface LedgerHistoryEntry extends Omit<LedgerEntry, 'subject'> {
  readonly subject: string;
  readonly isSealed: boolean;
}

export interface LedgerChange {
  readonly seq: number;
  readonly type: string;
  readonly subject: LedgerSubject;
  readonly subjectId: string;
  readonly programId: ProgramId | null;
}

export interface LedgerStore {
  append(entries: readonly LedgerEntry[]): void;
  /** Oldest first, with the personal values that are still there. */
  listOf(subject: LedgerSubject, subjectId: string): Promise<readonly LedgerHistoryEntry[]>;
  /** Sealed records behind a number, in order: the feed that live boards follow. */
  changesAfter(seq: number, limit: number): Promise<readonly LedgerChange[]>;
  /** The newest number. */
  head(): Promise<number>;
}

type Of = { tenantId: string };

const listRecords = statement<Of & { subject: string; subjectId: string }>()((db, arg) =>
  recordsWithPersonal(db)
    .where('record.tenant_id', '=', arg('tenantId'))
    .where('record.subject_id', '=', arg('subjectId'))
    .where('record.subject', '=', arg('subject'))
    .orderBy('record.recorded_at')
    .orderBy('record.record_id')
    .compile(),
);

const listChanges = statement<Of & { number: number; limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('ledger_record')
    .select(['number', 'type', 'subject', 'subject_id', 'program_id'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('number', '>', arg('number'))
    .orderBy('number')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const getHead = statement<Of>()((db, arg) =>
  db.selectFrom('ledger_head').select('number').where('tenant_id', '=', arg('tenantId')).compile(),
);

const idLength = 36;

/** A personal value that is a person's id is that person's; words are the actor's. */
function ownerOf(value: unknown, actorId: PersonId | null): string {
  if (typeof value === 'string' && value.length === idLength && !value.includes(' ')) return value;
  return actorId ?? '';
}

function appendOne(session: Session, keys: LedgerKeys, entry: LedgerEntry): void {
  const { tenantId } = session;
  if (actorField in entry.personal) throw new Error('The actor is committed to by itself');
  const values = Object.entries(entry.personal);
  if (entry.actorId !== null) values.push([actorField, entry.actorId]);
  const personal: Record<string, string> = {};
  const rows = values.map(([field, value]) => {
    const salt = keys.salt();
    const text = canonicalJson(value);
    personal[field] = commitment(keys, salt, text);
    const ownerId = ownerOf(value, entry.actorId);
    return {
      tenant_id: tenantId,
      record_id: entry.id,
      field,
      person_id: ownerId,
      salt,
      value_text: text,
    };
  });
  const { id, at, type, subject, subjectId, programId, body } = entry;
  const content = contentText({
    format: 1,
    tenantId,
    id,
    at,
    type,
    subject,
    subjectId,
    programId,
    body,
    personal,
  });
  const mac = birthMac(keys, keys.currentId, content);
  if (mac === undefined) throw new Error(`The ledger's key ${keys.currentId} is not at hand`);
  session.insert('ledger_record', {
    tenant_id: tenantId,
    record_id: id,
    recorded_at: at,
    type,
    subject,
    subject_id: subjectId,
    program_id: programId ?? '',
    content_json: content,
    key_id: keys.currentId,
    birth_mac: mac,
    number: null,
    chain_hash: null,
    seal_mac: null,
  });
  for (const row of rows) session.insert('ledger_personal', row);
  if (programId !== null && isDecisionType(type)) {
    const place = { program_id: programId, recorded_at: at, record_id: id };
    session.insert('program_decision', { tenant_id: tenantId, ...place });
  }
}

type HistoryRow = {
  readonly record_id: string;
  readonly content_json: string;
  readonly number: number | null;
  readonly field: string | null;
  readonly value_text: string | null;
};

function withoutPersonal(
  row: HistoryRow,
): LedgerHistoryEntry & { personal: Record<string, unknown> } {
  const content = fromJson<RecordContent>(row.content_json);
  const { id, at, type, subject, subjectId, body } = content;
  const programId = content.programId as ProgramId | null;
  const isSealed = row.number !== null;
  return {
    id,
    at,
    type,
    subject,
    subjectId,
    programId,
    body,
    actorId: null,
    personal: {},
    isSealed,
  };
}

/** A record comes once for each of its personal values. */
export function toHistory(rows: readonly HistoryRow[]): readonly LedgerHistoryEntry[] {
  const byRecord = new Map<string, ReturnType<typeof withoutPersonal>>();
  for (const row of rows) {
    const entry = byRecord.get(row.record_id) ?? withoutPersonal(row);
    byRecord.set(row.record_id, entry);
    if (row.field === null || row.value_text === null) continue;
    const value = fromJson<unknown>(row.value_text);
    if (row.field === actorField) {
      byRecord.set(row.record_id, { ...entry, actorId: value as PersonId });
    } else {
      entry.personal[row.field] = value;
    }
  }
  return [...byRecord.values()];
}

export function createLedgerStore(session: Session, keys: LedgerKeys): LedgerStore {
  return {
    append(entries) {
      for (const entry of entries) appendOne(session, keys, entry);
    },
    async listOf(subject, subjectId) {
      return toHistory(await session.all(listRecords, { subject, subjectId }));
    },
    async changesAfter(seq, limit) {
      const rows = await session.all(listChanges, { number: seq, limit });
      return rows.map((row) => ({
        seq: Number(row.number),
        type: row.type,
        subject: row.subject as LedgerSubject,
        subjectId: row.subject_id,
        programId: row.program_id === '' ? null : (row.program_id as ProgramId),
      }));
    },
    head: async () => Number((await session.one(getHead, {}))?.number ?? 0),
  };
}

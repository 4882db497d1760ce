import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.js';

/** Records with the personal values that are still there: a row each, and one row where there are none. */
export function recordsWithPersonal(db: Kysely<Schema>) {
  return db
    .selectFrom('ledger_record as record')
    .leftJoin('ledger_personal as personal', (join) =>
      join
        .onRef('personal.tenant_id', '=', 'record.tenant_id')
        .onRef('personal.record_id', '=', 'record.record_id'),
    )
    .select([
      'record.record_id',
      'record.content_json',
      'record.number',
      'personal.field',
      'personal.value_text',
    ]);
}

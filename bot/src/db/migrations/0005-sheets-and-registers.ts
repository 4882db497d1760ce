import { id, index, instant, int, json, nullable, table, text, unique } from '../ddl.js';
import type { Migration } from '../ddl.js';

export const sheetsAndRegisters: Migration = {
  number: 5,
  name: 'sheets-and-registers',
  changes: [
    table('sheet', 'heap', {
      key: ['sheet_id'],
      columns: [
        id('sheet_id'),
        int('version'),
        id('program_id'),
        text('kind', 40),
        text('subject_key', 60),
        json('sheet_json'),
        int('publications'),
        nullable(json('published_json')),
        nullable(instant('drafted_at')),
      ],
      foreignKeys: [{ columns: ['program_id'], table: 'program' }],
    }),
    unique('sheet', 'subject', ['program_id', 'kind', 'subject_key']),
    index('sheet', 'draft', ['drafted_at', 'sheet_id'], 'drafted_at IS NOT NULL'),
    table('sheet_acknowledgement', 'keyed', {
      key: ['sheet_id', 'number', 'person_key'],
      columns: [
        id('sheet_id'),
        int('number'),
        text('person_key', 22),
        text('answer', 12),
        instant('answered_at'),
      ],
      foreignKeys: [{ columns: ['sheet_id'], table: 'sheet' }],
    }),
    table('register_entry', 'heap', {
      key: ['entry_id'],
      columns: [
        id('entry_id'),
        int('version'),
        id('program_id'),
        text('kind', 40),
        text('state', 40),
        nullable(text('origin', 100)),
        instant('added_at'),
        nullable(instant('due_at')),
        json('entry_json'),
      ],
      foreignKeys: [{ columns: ['program_id'], table: 'program' }],
    }),
    index('register_entry', 'kind', ['program_id', 'kind', 'added_at', 'entry_id']),
    index('register_entry', 'due', ['due_at', 'entry_id'], 'due_at IS NOT NULL'),
    unique('register_entry', 'origin', ['program_id', 'kind', 'origin'], 'origin IS NOT NULL'),
  ],
};

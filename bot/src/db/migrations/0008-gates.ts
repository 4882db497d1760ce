import { id, index, instant, int, json, nullable, table, text } from '../ddl.js';
import type { Migration } from '../ddl.js';

const ofProgram = [{ columns: ['program_id'], table: 'program' }];

export const gates: Migration = {
  number: 8,
  name: 'gates',
  changes: [
    // Two people agree to two proposals at once: the second one's version meets this key.
    table('gate_template', 'heap', {
      key: ['program_id', 'template', 'version'],
      columns: [
        id('program_id'),
        text('template', 30),
        int('version'),
        json('template_json'),
        instant('agreed_at'),
      ],
      foreignKeys: ofProgram,
    }),
    table('gate_template_change', 'heap', {
      key: ['change_id'],
      columns: [
        id('change_id'),
        int('version'),
        id('program_id'),
        text('state', 12),
        instant('proposed_at'),
        nullable(instant('open_at')),
        json('change_json'),
      ],
      foreignKeys: ofProgram,
    }),
    index('gate_template_change', 'program', ['program_id', 'proposed_at', 'change_id']),
    index('gate_template_change', 'open', ['open_at', 'change_id'], 'open_at IS NOT NULL'),
    table('gate_health', 'keyed', {
      key: ['program_id'],
      columns: [id('program_id'), instant('evaluated_at'), json('health_json')],
      foreignKeys: ofProgram,
    }),
  ],
};

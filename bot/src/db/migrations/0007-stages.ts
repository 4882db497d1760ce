import { id, index, instant, int, json, longText, nullable, table, text, unique } from '../ddl.js';
import type { Migration } from '../ddl.js';

const ofProgram = [{ columns: ['program_id'], table: 'program' }];
const ofUseCase = [{ columns: ['use_case_id'], table: 'use_case' }];

export const stages: Migration = {
  number: 7,
  name: 'stages',
  changes: [
    table('stage', 'heap', {
      key: ['program_id'],
      columns: [
        id('program_id'),
        int('version'),
        int('access_version'),
        nullable(id('lead_id')),
        text('phase', 30),
        json('stage_json'),
      ],
      foreignKeys: ofProgram,
    }),
    index('stage', 'lead', ['lead_id', 'program_id'], 'lead_id IS NOT NULL'),
    table('ring', 'heap', {
      key: ['program_id', 'number'],
      columns: [id('program_id'), int('number'), int('version'), json('ring_json')],
      foreignKeys: ofProgram,
    }),
    table('use_case_traits', 'heap', {
      key: ['use_case_id'],
      columns: [
        id('use_case_id'),
        int('version'),
        id('program_id'),
        text('flag_key', 60),
        json('traits_json'),
      ],
      foreignKeys: ofUseCase,
    }),
    unique('use_case_traits', 'flag_key', ['program_id', 'flag_key']),
    table('workload', 'heap', {
      key: ['program_id'],
      columns: [id('program_id'), int('version'), json('workload_json')],
      foreignKeys: ofProgram,
    }),
    table('disposition', 'heap', {
      key: ['use_case_id', 'segment_key'],
      columns: [
        id('use_case_id'),
        text('segment_key', 60),
        int('version'),
        id('program_id'),
        json('disposition_json'),
      ],
      foreignKeys: ofUseCase,
    }),
    index('disposition', 'program', ['program_id', 'use_case_id', 'segment_key']),
    table('webhook', 'heap', {
      key: ['webhook_id'],
      columns: [
        id('webhook_id'),
        int('version'),
        id('program_id'),
        json('webhook_json'),
        nullable(instant('removed_at')),
      ],
      foreignKeys: ofProgram,
    }),
    index('webhook', 'program', ['program_id', 'webhook_id'], 'removed_at IS NULL'),
    table('webhook_delivery', 'heap', {
      key: ['delivery_id'],
      columns: [
        id('delivery_id'),
        id('webhook_id'),
        id('program_id'),
        text('event', 20),
        longText('body_text'),
        instant('created_at'),
        text('state', 20),
        json('attempts_json'),
        nullable(id('replay_of_id')),
      ],
      foreignKeys: [{ columns: ['webhook_id'], table: 'webhook' }],
    }),
    index('webhook_delivery', 'webhook', ['webhook_id', 'created_at', 'delivery_id']),
  ],
};

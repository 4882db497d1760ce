import { bit, id, index, instant, int, json, nullable, table, text, unique } from '../ddl.js';
import type { Migration } from '../ddl.js';

export const catalogueAndPeople: Migration = {
  number: 1,
  name: 'catalogue-and-people',
  changes: [
    table('tool', 'keyed', {
      key: ['tool_id'],
      columns: [
        id('tool_id'),
        int('version'),
        text('name', 120),
        text('name_key', 120),
        json('teams_app_ids_json'),
        bit('is_retired'),
      ],
    }),
    unique('tool', 'name_key', ['name_key']),
    table('tool_teams_app', 'keyed', {
      key: ['teams_app_id', 'tool_id'],
      columns: [text('teams_app_id', 100), id('tool_id')],
      foreignKeys: [{ columns: ['tool_id'], table: 'tool' }],
    }),
    index('tool_teams_app', 'tool', ['tool_id']),
    table('program', 'keyed', {
      key: ['program_id'],
      columns: [
        id('program_id'),
        int('version'),
        id('tool_id'),
        text('name', 120),
        text('phase', 30),
        nullable(int('ring')),
        bit('is_demo'),
      ],
      foreignKeys: [{ columns: ['tool_id'], table: 'tool' }],
    }),
    table('use_case', 'keyed', {
      key: ['use_case_id'],
      columns: [
        id('use_case_id'),
        int('version'),
        id('program_id'),
        text('name', 120),
        bit('is_retired'),
      ],
      foreignKeys: [{ columns: ['program_id'], table: 'program' }],
    }),
    index('use_case', 'program', ['program_id', 'use_case_id']),
    table('charter', 'heap', {
      key: ['use_case_id'],
      columns: [id('use_case_id'), int('version'), id('program_id'), json('charter_json')],
      foreignKeys: [{ columns: ['use_case_id'], table: 'use_case' }],
    }),
    table('person', 'keyed', {
      key: ['person_id'],
      columns: [
        id('person_id'),
        int('version'),
        text('name', 256),
        text('name_key', 256),
        text('locale', 20),
        json('working_time_json'),
        nullable(instant('absence_from_at')),
        nullable(instant('absence_until_at')),
        json('tenant_roles_json'),
        bit('is_administrator'),
        nullable(instant('left_at')),
      ],
    }),
    index('person', 'name_key', ['name_key', 'person_id']),
    index('person', 'administrator', ['is_administrator', 'person_id']),
    table('access_grant', 'keyed', {
      key: ['grant_id'],
      columns: [
        id('grant_id'),
        id('program_id'),
        id('person_id'),
        text('role', 40),
        id('granted_by_id'),
        instant('granted_at'),
      ],
      foreignKeys: [{ columns: ['program_id'], table: 'program' }],
    }),
    unique('access_grant', 'person', ['person_id', 'program_id', 'role']),
    index('access_grant', 'program', ['program_id', 'role', 'person_id']),
    table('conversation', 'keyed', {
      key: ['person_id'],
      columns: [
        id('person_id'),
        text('conversation_id', 400),
        text('service_url', 400),
        text('bot_id', 200),
      ],
    }),
  ],
};

import { id, index, instant, int, json, nullable, table, text, unique } from '../ddl.js';
import type { Migration } from '../ddl.js';

const ofProgram = [{ columns: ['program_id'], table: 'program' }];

export const approvals: Migration = {
  number: 6,
  name: 'approvals',
  changes: [
    table('evidence', 'heap', {
      key: ['evidence_id'],
      columns: [
        id('evidence_id'),
        int('version'),
        id('program_id'),
        text('type', 30),
        nullable(instant('expires_at')),
        json('evidence_json'),
      ],
      foreignKeys: ofProgram,
    }),
    index('evidence', 'program', ['program_id', 'evidence_id']),
    index('evidence', 'expiry', ['expires_at', 'evidence_id'], 'expires_at IS NOT NULL'),
    table('waiver', 'heap', {
      key: ['waiver_id'],
      columns: [
        id('waiver_id'),
        int('version'),
        id('program_id'),
        text('criterion', 120),
        instant('until_at'),
        nullable(instant('asked_at')),
        json('waiver_json'),
      ],
      foreignKeys: ofProgram,
    }),
    index('waiver', 'program', ['program_id', 'waiver_id']),
    index('waiver', 'awaiting', ['asked_at', 'waiver_id'], 'asked_at IS NOT NULL'),
    table('snapshot', 'heap', {
      key: ['snapshot_id'],
      columns: [
        id('snapshot_id'),
        id('program_id'),
        text('transition', 40),
        instant('taken_at'),
        id('taken_by_id'),
        json('measured_by_json'),
        json('body_json'),
        text('hash', 64),
      ],
      foreignKeys: ofProgram,
    }),
    index('snapshot', 'program', ['program_id', 'taken_at', 'snapshot_id']),
    table('approval', 'heap', {
      key: ['approval_id'],
      columns: [
        id('approval_id'),
        int('version'),
        id('program_id'),
        text('state', 12),
        nullable(text('live_transition', 40)),
        instant('requested_at'),
        json('approval_json'),
      ],
      foreignKeys: ofProgram,
    }),
    index('approval', 'program', ['program_id', 'requested_at', 'approval_id']),
    // Two people ask for the same step at once: the second one's question meets this key.
    unique('approval', 'live', ['program_id', 'live_transition'], 'live_transition IS NOT NULL'),
    table('approval_rule', 'keyed', {
      key: ['program_id', 'transition', 'version'],
      columns: [
        id('program_id'),
        text('transition', 40),
        int('version'),
        json('rule_json'),
        id('saved_by_id'),
        instant('saved_at'),
      ],
      foreignKeys: ofProgram,
    }),
    table('delegation', 'keyed', {
      key: ['delegation_id'],
      columns: [
        id('delegation_id'),
        int('version'),
        id('program_id'),
        id('from_id'),
        id('to_id'),
        instant('until_at'),
        json('delegation_json'),
      ],
      foreignKeys: ofProgram,
    }),
    index('delegation', 'program', ['program_id', 'delegation_id']),
    index('delegation', 'to', ['to_id', 'program_id']),
    // Where in the record the decisions about a program are, apart from everything else about it.
    table('program_decision', 'keyed', {
      key: ['program_id', 'recorded_at', 'record_id'],
      columns: [id('program_id'), instant('recorded_at'), id('record_id')],
    }),
  ],
};

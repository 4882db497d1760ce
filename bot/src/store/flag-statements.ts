import { statement } from '../db/statement.js';
import { storedFlagColumns } from './flag-row.js';

type Of = { tenantId: string };

export const getFlag = statement<Of & { flagId: string }>()((db, arg) =>
  db
    .selectFrom('flag')
    .select([...storedFlagColumns])
    .where('tenant_id', '=', arg('tenantId'))
    .where('flag_id', '=', arg('flagId'))
    .compile(),
);

export const getReporter = statement<Of & { flagId: string }>()((db, arg) =>
  db
    .selectFrom('flag_reporter')
    .select('reporter_id')
    .where('tenant_id', '=', arg('tenantId'))
    .where('flag_id', '=', arg('flagId'))
    .compile(),
);

type Moving = {
  flagId: string;
  before: number;
  version: number;
  program_id: string;
  use_case_id: string;
  state: string;
  severity_rank: number;
  board_at: number;
  claimed_by_id: string | null;
  triage_json: string;
  progress_json: string;
};

export const updateFlag = statement<Of & Moving>()((db, arg) =>
  db
    .updateTable('flag')
    .set({
      version: arg('version'),
      program_id: arg('program_id'),
      use_case_id: arg('use_case_id'),
      state: arg('state'),
      severity_rank: arg('severity_rank'),
      board_at: arg('board_at'),
      claimed_by_id: arg('claimed_by_id'),
      triage_json: arg('triage_json'),
      progress_json: arg('progress_json'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('flag_id', '=', arg('flagId'))
    .where('version', '=', arg('before'))
    .compile(),
);

const storedColumns = storedFlagColumns.map((column) => `flag.${column}` as const);

export const listFirstOfReporter = statement<Of & { reporterId: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('flag_reporter')
      .innerJoin('flag', (join) =>
        join
          .onRef('flag.tenant_id', '=', 'flag_reporter.tenant_id')
          .onRef('flag.flag_id', '=', 'flag_reporter.flag_id'),
      )
      .select(storedColumns)
      .where('flag_reporter.tenant_id', '=', arg('tenantId'))
      .where('flag_reporter.reporter_id', '=', arg('reporterId'))
      .orderBy('flag_reporter.raised_at', 'desc')
      .orderBy('flag_reporter.flag_id', 'desc')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

export const listNextOfReporter = statement<
  Of & { reporterId: string; raisedAt: number; flagId: string; limit: number }
>()((db, arg, dialect) =>
  db
    .selectFrom('flag_reporter')
    .innerJoin('flag', (join) =>
      join
        .onRef('flag.tenant_id', '=', 'flag_reporter.tenant_id')
        .onRef('flag.flag_id', '=', 'flag_reporter.flag_id'),
    )
    .select(storedColumns)
    .where('flag_reporter.tenant_id', '=', arg('tenantId'))
    .where('flag_reporter.reporter_id', '=', arg('reporterId'))
    .where('flag_reporter.raised_at', '<=', arg('raisedAt'))
    .where((eb) =>
      eb.or([
        eb('flag_reporter.raised_at', '<', arg('raisedAt')),
        eb('flag_reporter.flag_id', '<', arg('flagId')),
      ]),
    )
    .orderBy('flag_reporter.raised_at', 'desc')
    .orderBy('flag_reporter.flag_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

export const listRecentTools = statement<Of & { reporterId: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('flag_reporter')
      .innerJoin('flag', (join) =>
        join
          .onRef('flag.tenant_id', '=', 'flag_reporter.tenant_id')
          .onRef('flag.flag_id', '=', 'flag_reporter.flag_id'),
      )
      .select(['flag.tool_id', 'flag.use_case_id'])
      .where('flag_reporter.tenant_id', '=', arg('tenantId'))
      .where('flag_reporter.reporter_id', '=', arg('reporterId'))
      .orderBy('flag_reporter.raised_at', 'desc')
      .orderBy('flag_reporter.flag_id', 'desc')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

/** What was answered or dismissed since, the newest so many of it, each with its reporter. */
export const listEnded = statement<Of & { programId: string; sinceAt: number; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('flag')
      .innerJoin('flag_reporter', (join) =>
        join
          .onRef('flag_reporter.tenant_id', '=', 'flag.tenant_id')
          .onRef('flag_reporter.flag_id', '=', 'flag.flag_id'),
      )
      .select([...storedColumns, 'flag_reporter.reporter_id'])
      .where('flag.tenant_id', '=', arg('tenantId'))
      .where('flag.program_id', '=', arg('programId'))
      .where('flag.state', 'in', ['answered', 'dismissed'])
      .where('flag.board_at', '>=', arg('sinceAt'))
      .orderBy('flag.board_at', 'desc')
      .orderBy('flag.flag_id', 'desc')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

import { sql } from 'kysely';
import type { ObservationBatchTable } from '../db/evidence-schema.js';
import type { Dialect } from '../db/dialect.js';
import { statement } from '../db/statement.js';
import { observationColumns } from './observation-row.js';
import { statementForIds, tuplesForIds } from './statement-for-ids.js';

type OfProgram = { tenantId: string; programId: string };

/** Of an observation with its batch. */
export const storedColumns = [...observationColumns, 'received_at', 'counted_at'] as const;

const selectedColumns = [
  ...observationColumns.map((column) => `observation.${column}` as const),
  'batch.received_at',
  'batch.counted_at',
] as const;

/** Without statistics the embedded database would rather walk all of a program than a list of keys. */
export const factsByKeys = tuplesForIds<OfProgram>(storedColumns)((db, arg, ids, dialect) =>
  sql`
    select ${sql.join(selectedColumns.map((column) => sql.ref(column)))}
    from observation ${sql.raw(dialect.throughIndex('uq_observation_source_key'))}
    join observation_batch as batch on batch.tenant_id = observation.tenant_id
      and batch.program_id = observation.program_id and batch.batch_id = observation.batch_id
    where observation.tenant_id = ${arg('tenantId')}
      and observation.program_id = ${arg('programId')}
      and observation.source_key in (${sql.join(ids)})`.compile(db),
);

export const correctedKeys = statementForIds<OfProgram>()((db, arg, ids) =>
  db
    .selectFrom('observation')
    .select('corrects_key')
    .$narrowType<{ corrects_key: string }>()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('corrects_key', 'is not', null)
    .where('corrects_key', 'in', ids)
    .compile(),
);

const throughWaiting = (dialect: Dialect) =>
  sql.raw(dialect.throughIndex('ix_observation_batch_waiting'));

function waiting(isCorrecting: string) {
  return statement<OfProgram & { limit: number }>()((db, arg, dialect) =>
    sql<Pick<ObservationBatchTable, 'batch_id' | 'observations'>>`
      select batch_id, observations from observation_batch ${throughWaiting(dialect)}
      where tenant_id = ${arg('tenantId')} and program_id = ${arg('programId')}
        and counted_at is null and corrected_from_at ${sql.raw(isCorrecting)}
      order by batch_id ${dialect.limit(arg('limit'))}`.compile(db),
  );
}

export const waitingBatches = { plain: waiting('is null'), correcting: waiting('is not null') };

export const sumWaiting = statement<OfProgram>()((db, arg, dialect) =>
  sql<{ observations: number | null }>`
    select sum(observations) as observations
    from observation_batch ${throughWaiting(dialect)}
    where tenant_id = ${arg('tenantId')} and program_id = ${arg('programId')}
      and counted_at is null`.compile(db),
);

export const factsOfBatches = tuplesForIds<OfProgram>(observationColumns)((db, arg, ids) =>
  db
    .selectFrom('observation')
    .select([...observationColumns])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('batch_id', 'in', ids)
    .compile(),
);

export const countedBatches = statement<OfProgram & { countedAt: number }>()((db, arg) =>
  db
    .selectFrom('observation_batch')
    .select(['batch_id', 'observations'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('counted_at', '=', arg('countedAt'))
    .orderBy('batch_id')
    .compile(),
);

export const markCounted = statement<OfProgram & { batchId: string; countedAt: number }>()(
  (db, arg) =>
    db
      .updateTable('observation_batch')
      .set({ counted_at: arg('countedAt') })
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .where('batch_id', '=', arg('batchId'))
      .where('counted_at', 'is', null)
      .compile(),
);

export const batchPage = statement<OfProgram & { batchId: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('observation_batch')
      .select(['batch_id', 'observations'])
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .where('batch_id', '>', arg('batchId'))
      .orderBy('batch_id')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

type Range = OfProgram & { first: string; last: string };

export const factsBetween = statement<Range>()((db, arg) =>
  db
    .selectFrom('observation_batch as batch')
    .innerJoin('observation', (join) =>
      join
        .onRef('observation.tenant_id', '=', 'batch.tenant_id')
        .onRef('observation.program_id', '=', 'batch.program_id')
        .onRef('observation.batch_id', '=', 'batch.batch_id'),
    )
    .select([...selectedColumns])
    .where('batch.tenant_id', '=', arg('tenantId'))
    .where('batch.program_id', '=', arg('programId'))
    .where('batch.batch_id', '>=', arg('first'))
    .where('batch.batch_id', '<=', arg('last'))
    .compile(),
);

export const factsOfPeople = tuplesForIds<Range>(storedColumns)((db, arg, ids) =>
  db
    .selectFrom('observation_batch as batch')
    .innerJoin('observation', (join) =>
      join
        .onRef('observation.tenant_id', '=', 'batch.tenant_id')
        .onRef('observation.program_id', '=', 'batch.program_id')
        .onRef('observation.batch_id', '=', 'batch.batch_id'),
    )
    .select([...selectedColumns])
    .where('batch.tenant_id', '=', arg('tenantId'))
    .where('batch.program_id', '=', arg('programId'))
    .where('batch.batch_id', '>=', arg('first'))
    .where('batch.batch_id', '<=', arg('last'))
    .where((eb) =>
      eb.or([
        eb('observation.person_key', 'in', ids),
        eb('observation.other_person_key', 'in', ids),
      ]),
    )
    .compile(),
);

export const correctedPage = statement<OfProgram & { correctsKey: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('observation')
      .innerJoin('observation_batch as batch', (join) =>
        join
          .onRef('batch.tenant_id', '=', 'observation.tenant_id')
          .onRef('batch.program_id', '=', 'observation.program_id')
          .onRef('batch.batch_id', '=', 'observation.batch_id'),
      )
      .select(['observation.corrects_key', 'batch.counted_at'])
      .$narrowType<{ corrects_key: string }>()
      .where('observation.tenant_id', '=', arg('tenantId'))
      .where('observation.program_id', '=', arg('programId'))
      .where('observation.corrects_key', 'is not', null)
      .where('observation.corrects_key', '>', arg('correctsKey'))
      .orderBy('observation.corrects_key')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

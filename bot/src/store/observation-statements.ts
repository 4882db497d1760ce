import { statement } from '../db/statement.js';
import { observationColumns } from './observation-row.js';
import { statementForIds } from './statement-for-ids.js';

type OfProgram = { tenantId: string; programId: string };

const storedColumns = [
  ...observationColumns.map((column) => `observation.${column}` as const),
  'batch.received_at',
  'batch.counted_at',
] as const;

export const factsByKeys = statementForIds<OfProgram>()((db, arg, ids) =>
  db
    .selectFrom('observation')
    .innerJoin('observation_batch as batch', (join) =>
      join
        .onRef('batch.tenant_id', '=', 'observation.tenant_id')
        .onRef('batch.program_id', '=', 'observation.program_id')
        .onRef('batch.batch_id', '=', 'observation.batch_id'),
    )
    .select([...storedColumns])
    .where('observation.tenant_id', '=', arg('tenantId'))
    .where('observation.program_id', '=', arg('programId'))
    .where('observation.source_key', 'in', ids)
    .compile(),
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

function waiting(line: 'plain' | 'correcting') {
  return statement<OfProgram & { limit: number }>()((db, arg, dialect) =>
    db
      .selectFrom('observation_batch')
      .select(['batch_id', 'observations'])
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .where('counted_at', 'is', null)
      .where('corrected_from_at', line === 'plain' ? 'is' : 'is not', null)
      .orderBy('batch_id')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
  );
}

export const waitingBatches = { plain: waiting('plain'), correcting: waiting('correcting') };

export const sumWaiting = statement<OfProgram>()((db, arg) =>
  db
    .selectFrom('observation_batch')
    .select((eb) => eb.fn.sum<number | null>('observations').as('observations'))
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('counted_at', 'is', null)
    .compile(),
);

export const factsOfBatches = statementForIds<OfProgram>()((db, arg, ids) =>
  db
    .selectFrom('observation')
    .select([...observationColumns])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('batch_id', 'in', ids)
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
    .select([...storedColumns])
    .where('batch.tenant_id', '=', arg('tenantId'))
    .where('batch.program_id', '=', arg('programId'))
    .where('batch.batch_id', '>=', arg('first'))
    .where('batch.batch_id', '<=', arg('last'))
    .compile(),
);

export const factsOfPeople = statementForIds<Range>()((db, arg, ids) =>
  db
    .selectFrom('observation_batch as batch')
    .innerJoin('observation', (join) =>
      join
        .onRef('observation.tenant_id', '=', 'batch.tenant_id')
        .onRef('observation.program_id', '=', 'batch.program_id')
        .onRef('observation.batch_id', '=', 'batch.batch_id'),
    )
    .select([...storedColumns])
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

import type { Tally } from '@causeway/shared/domain/observation/tally.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { sql } from 'kysely';
import type { Dialect } from '../db/dialect.js';
import { statement } from '../db/statement.js';
import type { BatchRange } from './observation-store.js';
import type { Session } from './session.js';
import { cellColumns, noRing, toTally, type TallyRow } from './tally-row.js';

type Args = { tenantId: string; programId: string; first: string; last: string };

const places = [1, 2, 3] as const;

/** `weight` is 1 where a fact is counted, one less where what corrects it is. */
const added = sql.raw(
  places
    .flatMap((place) => [
      `SUM(CASE WHEN amount_${place} IS NULL THEN 0 ELSE weight END) AS count_${place}`,
      `SUM(weight * COALESCE(amount_${place}, 0)) AS sum_${place}`,
      `CAST(SUM(weight * COALESCE(CAST(amount_${place} AS BIGINT) * amount_${place}, 0)) AS FLOAT) AS squares_${place}`,
    ])
    .join(', '),
);
const amounts = sql.raw(
  places.map((place) => `fact.amount_${place} AS amount_${place}`).join(', '),
);
const cell = sql.raw(['kind', 'day', ...cellColumns].join(', '));

const byPerson = {
  given: {
    kind: sql.raw('fact.kind'),
    personKey: sql.raw('fact.person_key'),
    where: sql.raw(`fact.kind <> 'retraction'`),
  },
  received: {
    kind: sql.raw(`'help-received'`),
    personKey: sql.raw('fact.other_person_key'),
    where: sql.raw(`fact.kind = 'help' AND fact.other_person_key IS NOT NULL`),
  },
};

function dayOf(dialect: Dialect) {
  return dialect.dayOf('fact.observed_at');
}

function recount({ kind, personKey, where }: (typeof byPerson)['given']) {
  return statement<Args>()((db, arg, dialect) =>
    sql<TallyRow>`
        select ${cell}, sum(weight) as n, ${added}
        from (
          select ${kind} as kind, ${dayOf(dialect)} as day,
            coalesce(fact.use_case_id, '') as use_case_id,
            coalesce(fact.ring, ${sql.lit(noRing)}) as ring,
            coalesce(person.counted_provenance, 'unknown') as provenance,
            case when person.person_key is null or batch.counted_at <= person.settled_until_at
              then 0 else person.counted_strata end as strata,
            fact.codes as codes, ${amounts},
            case when batch.counted_at is null then 0 else 1 end
              - case when correcting.counted_at is null then 0 else 1 end as weight
          from observation_batch as batch
          join observation as fact on fact.tenant_id = batch.tenant_id
            and fact.program_id = batch.program_id and fact.batch_id = batch.batch_id
          left join observation as correction on correction.tenant_id = fact.tenant_id
            and correction.program_id = fact.program_id
            and correction.corrects_key is not null
            and correction.corrects_key = fact.source_key
          left join observation_batch as correcting on correcting.tenant_id = correction.tenant_id
            and correcting.program_id = correction.program_id
            and correcting.batch_id = correction.batch_id
          left join participant as person on person.tenant_id = fact.tenant_id
            and person.program_id = fact.program_id and person.person_key = ${personKey}
          where batch.tenant_id = ${arg('tenantId')} and batch.program_id = ${arg('programId')}
            and batch.batch_id >= ${arg('first')} and batch.batch_id <= ${arg('last')}
            and ${where}
        ) as counted
        where weight <> 0
        group by ${cell}`.compile(db),
  );
}

const recountGiven = recount(byPerson.given);
const recountReceived = recount(byPerson.received);

/** What some batches add to the cells, by the database's own arithmetic and not by the fold's. */
export async function recountTallies(
  session: Session,
  programId: ProgramId,
  range: BatchRange,
): Promise<readonly Tally[]> {
  const args = { programId, first: range.first, last: range.last };
  const given = await session.all(recountGiven, args);
  const received = await session.all(recountReceived, args);
  return [...given, ...received].map(toTally);
}

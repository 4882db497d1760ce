import type { CompiledQuery, Kysely } from 'kysely';
import type { Dialect } from '../db/dialect.js';
import type { Query } from '../db/query.js';
import type { Schema } from '../db/schema.js';
import {
  listSlots,
  statement,
  type Argument,
  type Arguments,
  type Statement,
} from '../db/statement.js';
import type { Tuple } from '../db/tuples.js';
import type { Session } from './session.js';

/** Well below SQL Server's 2,100 parameters. */
const mostIds = 512;

type Build<Args, Row> = (
  db: Kysely<Schema>,
  arg: Argument<Args>,
  ids: readonly string[],
  dialect: Dialect,
) => CompiledQuery<Row>;

/**
 * A statement with a list of ids in it, as queries for a part of the list each. Lists are filled up to
 * a power of two by repeating the last id, so that a handful of compiled texts serves every length.
 */
function queriesForIds<Args extends Arguments, Row>(build: Build<Args, Row>) {
  const bySize = new Map<number, Statement<Args, Row>>();
  const statementOf = (size: number): Statement<Args, Row> => {
    const known = bySize.get(size);
    if (known) return known;
    const made = statement<Args>()((db, arg, dialect) => build(db, arg, listSlots(size), dialect));
    bySize.set(size, made);
    return made;
  };
  return (
    session: Session,
    ids: readonly string[],
    args: Omit<Args, 'tenantId'>,
  ): readonly Query<Row>[] => {
    const queries: Query<Row>[] = [];
    for (let from = 0; from < ids.length; from += mostIds) {
      const some = ids.slice(from, from + mostIds);
      const size = 2 ** Math.ceil(Math.log2(some.length));
      queries.push(session.bind(statementOf(size), args, some));
    }
    return queries;
  };
}

export function statementForIds<Args extends Arguments>() {
  return <Row>(build: Build<Args, Row>) => {
    const queriesOf = queriesForIds(build);
    return async (
      session: Session,
      ids: readonly string[],
      args: Omit<Args, 'tenantId'>,
    ): Promise<readonly Row[]> => {
      const rows: Row[] = [];
      for (const query of queriesOf(session, ids, args)) {
        // One by one: a call takes only so many arguments.
        for (const row of await session.read(query)) rows.push(row);
      }
      return rows;
    };
  };
}

/** The same for thousands of rows, which come as tuples of these columns. */
export function tuplesForIds<Args extends Arguments>(columns: readonly string[]) {
  return (build: Build<Args, unknown>) => {
    const queriesOf = queriesForIds(build);
    return async (
      session: Session,
      ids: readonly string[],
      args: Omit<Args, 'tenantId'>,
    ): Promise<readonly Tuple[]> => {
      const tuples: Tuple[] = [];
      for (const query of queriesOf(session, ids, args)) {
        for (const tuple of await session.tuples(query, columns)) tuples.push(tuple);
      }
      return tuples;
    };
  };
}

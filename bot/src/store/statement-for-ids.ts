import type { CompiledQuery, Kysely } from 'kysely';
import type { Dialect } from '../db/dialect.js';
import type { Schema } from '../db/schema.js';
import {
  listSlots,
  statement,
  type Argument,
  type Arguments,
  type Statement,
} from '../db/statement.js';
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
 * A statement with a list of ids in it. Lists are filled up to a power of two by repeating the last
 * id, so that a handful of compiled texts serves every length.
 */
export function statementForIds<Args extends Arguments>() {
  return <Row>(build: Build<Args, Row>) => {
    const bySize = new Map<number, Statement<Args, Row>>();
    const statementOf = (size: number): Statement<Args, Row> => {
      const known = bySize.get(size);
      if (known) return known;
      const made = statement<Args>()((db, arg, dialect) =>
        build(db, arg, listSlots(size), dialect),
      );
      bySize.set(size, made);
      return made;
    };
    return async (
      session: Session,
      ids: readonly string[],
      args: Omit<Args, 'tenantId'>,
    ): Promise<readonly Row[]> => {
      const rows: Row[] = [];
      for (let from = 0; from < ids.length; from += mostIds) {
        const some = ids.slice(from, from + mostIds);
        const size = 2 ** Math.ceil(Math.log2(some.length));
        // One by one: a call takes only so many arguments.
        for (const row of await session.all(statementOf(size), args, some)) rows.push(row);
      }
      return rows;
    };
  };
}

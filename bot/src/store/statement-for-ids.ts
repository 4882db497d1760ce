import type { CompiledQuery, Kysely } from 'kysely';
import type { Dialect } from '../db/dialect.js';
import type { Schema } from '../db/schema.js';
import { statement, type Argument, type Arguments, type Statement } from '../db/statement.js';
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
      const made = statement<Args>()((db, arg, dialect) => {
        // The names of the list's slots exist only here and in `all` below.
        const slot = arg as unknown as (name: string) => string;
        const ids = Array.from({ length: size }, (_, at) => slot(`id${at}`));
        return build(db, arg, ids, dialect);
      });
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
        const named = Object.fromEntries(
          Array.from({ length: size }, (_, at) => [`id${at}`, some[Math.min(at, some.length - 1)]]),
        );
        const all = { ...args, ...named } as unknown as Omit<Args, 'tenantId'>;
        rows.push(...(await session.all(statementOf(size), all)));
      }
      return rows;
    };
  };
}

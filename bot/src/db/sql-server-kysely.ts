import {
  Kysely,
  MssqlAdapter,
  MssqlIntrospector,
  MssqlQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Parameter, Query } from './query.js';
import type { Schema } from './schema.js';

type Read = <Row>(query: Query<Row>) => Promise<readonly Row[]>;

function refuse(): Promise<never> {
  return Promise.reject(new Error('Transactions go through Database.commit'));
}

/** Kysely over our own pool, for reading off the hot path. */
class ReadingDriver implements Driver {
  constructor(private readonly read: Read) {}

  acquireConnection(): Promise<DatabaseConnection> {
    const { read } = this;
    return Promise.resolve({
      async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
        const parameters = query.parameters as readonly Parameter[];
        return { rows: [...(await read<Row>({ sql: query.sql, parameters }))] };
      },
      streamQuery() {
        throw new Error('Streaming is not supported');
      },
    });
  }

  init = () => Promise.resolve();
  releaseConnection = () => Promise.resolve();
  destroy = () => Promise.resolve();
  beginTransaction = refuse;
  commitTransaction = refuse;
  rollbackTransaction = refuse;
}

export function kyselyReading(read: Read): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new MssqlAdapter(),
      createDriver: () => new ReadingDriver(read),
      createIntrospector: (db) => new MssqlIntrospector(db),
      createQueryCompiler: () => new MssqlQueryCompiler(),
    },
  });
}

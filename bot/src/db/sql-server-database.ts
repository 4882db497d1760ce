import sql from 'mssql';
import type { Database, SchemaStep, SchemaTarget } from './database.js';
import { sqlServerDialect } from './dialect.js';
import { DatabaseUnavailable } from './errors.js';
import type { Query, Write } from './query.js';
import { asTransaction, toBatches, type Batch } from './sql-server-batch.js';
import { translateSqlServerError } from './sql-server-errors.js';
import { kyselyReading } from './sql-server-kysely.js';
import { addParameters, toRows } from './sql-server-values.js';

export interface SqlServerOptions {
  /** `mssql://user:password@server:port/database?encrypt=true&trustServerCertificate=false` */
  readonly url: string;
  readonly mostConnections?: number;
}

const migrationLockMs = 60_000;

export function sqlServerConfig(options: SqlServerOptions): sql.config {
  const url = new URL(options.url);
  return {
    server: url.hostname,
    port: url.port === '' ? 1433 : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    pool: { max: options.mostConnections ?? 20, min: 0 },
    options: {
      encrypt: url.searchParams.get('encrypt') !== 'false',
      trustServerCertificate: url.searchParams.get('trustServerCertificate') === 'true',
      useUTC: true,
      enableArithAbort: true,
    },
  };
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw translateSqlServerError(error);
  }
}

function send(request: sql.Request, batch: Batch): Promise<sql.IResult<Record<string, unknown>>> {
  addParameters(request, batch.parameters);
  return request.query<Record<string, unknown>>(batch.sql);
}

async function inTransaction(
  pool: sql.ConnectionPool,
  work: (transaction: sql.Transaction) => Promise<void>,
): Promise<void> {
  const transaction = new sql.Transaction(pool);
  await transaction.begin();
  try {
    await work(transaction);
    await transaction.commit();
  } catch (error) {
    // The server may have rolled back by itself; what matters is the first error.
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

async function commitWrites(pool: sql.ConnectionPool, writes: readonly Write[]): Promise<void> {
  const [only, ...others] = toBatches(writes);
  if (!only) return;
  if (others.length === 0) {
    await send(pool.request(), asTransaction(only));
    return;
  }
  await inTransaction(pool, async (transaction) => {
    for (const batch of [only, ...others]) await send(new sql.Request(transaction), batch);
  });
}

function schemaStep(pool: sql.ConnectionPool): SchemaStep {
  return {
    query: (text) => translated(async () => toRows(await pool.request().query(text))),
    apply: (statements) =>
      translated(() =>
        inTransaction(pool, async (transaction) => {
          for (const statement of statements) await new sql.Request(transaction).batch(statement);
        }),
      ),
  };
}

/** Held in a transaction of its own while another one changes the schema; it falls with the connection. */
async function exclusively<Result>(
  pool: sql.ConnectionPool,
  work: (step: SchemaStep) => Promise<Result>,
): Promise<Result> {
  const lock = new sql.Transaction(pool);
  await lock.begin();
  try {
    const taken = await new sql.Request(lock).query<{ result: number }>(
      'DECLARE @result INT; EXEC @result = sp_getapplock ' +
        `@Resource = 'causeway_migration', @LockMode = 'Exclusive', @LockOwner = 'Transaction', ` +
        `@LockTimeout = ${migrationLockMs}; SELECT @result AS result`,
    );
    if ((taken.recordset[0]?.result ?? -1) < 0) {
      throw new DatabaseUnavailable(
        'Another server is changing the schema; try again in a minute.',
      );
    }
    return await work(schemaStep(pool));
  } finally {
    await lock.rollback().catch(() => undefined);
  }
}

/** SQL Server or Azure SQL Database: every unit of work is one round trip. */
export async function openSqlServerDatabase(
  options: SqlServerOptions,
): Promise<Database & SchemaTarget> {
  const pool = new sql.ConnectionPool(sqlServerConfig(options));
  // Broken idle connections are replaced by the pool; without a listener they would end the process.
  pool.on('error', () => undefined);
  await translated(() => pool.connect());
  const read = <Row>(query: Query<Row>) =>
    translated(async () => toRows<Row>(await send(pool.request(), query)));
  return {
    dialect: sqlServerDialect,
    reader: kyselyReading(read),
    read,
    run: read,
    commit: (writes) => translated(() => commitWrites(pool, writes)),
    processNow: () => Date.now(),
    async now() {
      const [row] = await read<{ now_at: number }>({
        sql: 'SELECT CAST(SYSUTCDATETIME() AS DATETIME2(3)) AS now_at',
        parameters: [],
      });
      if (!row) throw new DatabaseUnavailable('SQL Server did not tell the time.');
      return row.now_at;
    },
    exclusively: (work) => exclusively(pool, work),
    close: () => pool.close(),
  };
}

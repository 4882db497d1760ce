import sql from 'mssql';
import type { Database, SchemaTarget } from '@causeway/bot/db/database.js';
import { openSqlServerDatabase, sqlServerConfig } from '@causeway/bot/db/sql-server-database.js';

async function onServer(url: string, statement: string): Promise<void> {
  const pool = await new sql.ConnectionPool(sqlServerConfig({ url, mostConnections: 1 })).connect();
  try {
    await pool.request().batch(statement);
  } finally {
    await pool.close();
  }
}

/** A database of its own on the server that `MSSQL_URL` names, dropped at the end. */
export async function openTestSqlServer(
  name: string,
): Promise<{ database: Database & SchemaTarget; remove(): Promise<void> }> {
  const url = process.env['MSSQL_URL'];
  if (!url) throw new Error('MSSQL_URL names the server that the contract suites run on');
  await onServer(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openSqlServerDatabase({ url: own.href });
  return {
    database,
    remove: async () => {
      await database.close();
      await onServer(url, `DROP DATABASE ${name}`);
    },
  };
}

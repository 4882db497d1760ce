import path from 'node:path';
import { openEmbeddedConnection } from '@causeway/bot/db/embedded-connection.js';

/** How many rows every table has, seen from beside the server. */
export function countRows(dataFolder: string): Readonly<Record<string, number>> {
  const connection = openEmbeddedConnection(path.join(dataFolder, 'causeway.db'), 'read');
  const all = <Row>(sql: string) => connection.all<Row>({ sql, parameters: [] });
  try {
    const tables = all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
    return Object.fromEntries(
      tables.map(({ name }) => [
        name,
        all<{ n: number }>(`SELECT COUNT(*) AS n FROM ${name}`)[0]?.n ?? 0,
      ]),
    );
  } finally {
    connection.close();
  }
}

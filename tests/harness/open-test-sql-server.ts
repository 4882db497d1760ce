import type { Database, SchemaTarget } from '@causeway/bot/db/database.js';

export async function openTestSqlServer(
  _name: string,
): Promise<{ database: Database & SchemaTarget; remove(): Promise<void> }> {
  return Promise.reject(new Error('Not here yet'));
}

import { DatabaseRefused } from './errors.js';
import type { SchemaStep, SchemaTarget } from './database.js';
import type { Migration } from './ddl.js';
import type { DatabaseKind } from './dialect.js';
import { renderChange } from './render-ddl.js';

/** The one table that is not a tenant's. */
export function migrationTable(kind: DatabaseKind): string {
  const text = kind === 'embedded' ? 'TEXT' : 'NVARCHAR(100)';
  const number = kind === 'embedded' ? 'INTEGER' : 'INT';
  return (
    `CREATE TABLE schema_migration (\n  number ${number} NOT NULL,\n  name ${text} NOT NULL,\n` +
    '  CONSTRAINT pk_schema_migration PRIMARY KEY (number)\n)'
  );
}

export function migrationStatements(migration: Migration, kind: DatabaseKind): readonly string[] {
  return [
    ...migration.changes.map((change) => renderChange(change, kind)),
    `INSERT INTO schema_migration (number, name) VALUES (${migration.number}, '${migration.name}')`,
  ];
}

async function hasMigrationTable(step: SchemaStep, kind: DatabaseKind): Promise<boolean> {
  const rows = await step.query(
    kind === 'embedded'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'"
      : "SELECT TABLE_NAME AS name FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'schema_migration'",
  );
  return rows.length > 0;
}

async function appliedNumber(step: SchemaStep, kind: DatabaseKind): Promise<number> {
  if (!(await hasMigrationTable(step, kind))) return 0;
  const rows = await step.query('SELECT MAX(number) AS newest FROM schema_migration');
  return Number(rows[0]?.['newest'] ?? 0);
}

/** Brings the database to the newest schema; twice is harmless, and a killed run is taken up again. */
export async function migrate(
  target: SchemaTarget,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const { kind } = target.dialect;
  return target.exclusively(async (step) => {
    const newest = migrations.at(-1)?.number ?? 0;
    const applied = await appliedNumber(step, kind);
    if (applied > newest) {
      throw new DatabaseRefused(
        'newer-than-code',
        `The database was written by a newer Causeway (schema ${applied}; this one knows ${newest}). ` +
          'Start that version, or restore a backup made with this one.',
      );
    }
    if (!(await hasMigrationTable(step, kind))) await step.apply([migrationTable(kind)]);
    const missing = migrations.filter((migration) => migration.number > applied);
    for (const migration of missing) await step.apply(migrationStatements(migration, kind));
    return missing.map((migration) => migration.name);
  });
}

import type { Migration } from './ddl.js';
import type { DatabaseKind } from './dialect.js';
import { migrationStatements, migrationTable } from './migrate.js';

/** All migrations as one script for reviewers and for people who apply schemas by hand. */
export function renderSchema(migrations: readonly Migration[], kind: DatabaseKind): string {
  const separator = kind === 'sql-server' ? ';\nGO\n\n' : ';\n\n';
  const parts = [
    migrationTable(kind),
    ...migrations.flatMap((migration) => migrationStatements(migration, kind)),
  ];
  return parts.map((statement) => statement + separator).join('');
}

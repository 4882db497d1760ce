import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { AddedColumn, Column, ColumnType, Index, SchemaChange, Table } from './ddl.js';
import { binaryCollation, type DatabaseKind } from './dialect.js';

function embeddedType(type: ColumnType): string {
  switch (type.kind) {
    case 'id':
    case 'text':
    case 'long-text':
    case 'json':
      return 'TEXT';
    case 'int':
    case 'big-int':
    case 'bit':
    case 'instant':
      return 'INTEGER';
    case 'bytes':
      return 'BLOB';
    default:
      return assertNever(type);
  }
}

function sqlServerType(type: ColumnType): string {
  switch (type.kind) {
    case 'id':
      return `NVARCHAR(36) COLLATE ${binaryCollation}`;
    case 'text':
      return `NVARCHAR(${type.length}) COLLATE ${binaryCollation}`;
    case 'long-text':
    case 'json':
      return 'NVARCHAR(MAX)';
    case 'int':
      return 'INT';
    case 'big-int':
      return 'BIGINT';
    case 'bit':
      return 'BIT';
    case 'instant':
      return 'DATETIME2(3)';
    case 'bytes':
      return 'VARBINARY(MAX)';
    default:
      return assertNever(type);
  }
}

function columnLine(column: Column, kind: DatabaseKind): string {
  const type = kind === 'embedded' ? embeddedType(column.type) : sqlServerType(column.type);
  return `${column.name} ${type} ${column.isNullable ? 'NULL' : 'NOT NULL'}`;
}

function checkOf(table: string, column: Column, kind: DatabaseKind): readonly string[] {
  const name = `CONSTRAINT ck_${table}_${column.name}`;
  switch (column.type.kind) {
    case 'json':
      return kind === 'embedded'
        ? [`${name} CHECK (json_valid(${column.name}))`]
        : [`${name} CHECK (ISJSON(${column.name}) = 1)`];
    case 'bit':
      return kind === 'embedded' ? [`${name} CHECK (${column.name} IN (0, 1))`] : [];
    // The embedded database knows no lengths; it refuses what SQL Server would refuse.
    case 'text':
      return kind === 'embedded'
        ? [`${name} CHECK (length(${column.name}) <= ${column.type.length})`]
        : [];
    default:
      return [];
  }
}

function createTable(table: Table, kind: DatabaseKind): string {
  const lines = [
    ...table.columns.map((column) => columnLine(column, kind)),
    `CONSTRAINT pk_${table.name} PRIMARY KEY (${table.primaryKey.join(', ')})`,
    ...table.foreignKeys.map(
      (key) =>
        `CONSTRAINT fk_${table.name}_${key.table} FOREIGN KEY (${key.columns.join(', ')})` +
        ` REFERENCES ${key.table} (${key.columns.join(', ')})`,
    ),
    ...table.columns.flatMap((column) => checkOf(table.name, column, kind)),
  ];
  const options = table.rows === 'keyed' ? ' STRICT, WITHOUT ROWID' : ' STRICT';
  const tail = kind === 'embedded' ? options : '';
  return `CREATE TABLE ${table.name} (\n  ${lines.join(',\n  ')}\n)${tail}`;
}

function createIndex(index: Index): string {
  const unique = index.rule === 'unique' ? 'UNIQUE ' : '';
  const where = index.where ? ` WHERE ${index.where}` : '';
  return `CREATE ${unique}INDEX ${index.name} ON ${index.table} (${index.columns.join(', ')})${where}`;
}

function addColumn({ table, column }: AddedColumn, kind: DatabaseKind): string {
  const add = kind === 'embedded' ? 'ADD COLUMN' : 'ADD';
  const parts = [columnLine(column, kind), ...checkOf(table, column, kind)];
  return `ALTER TABLE ${table} ${add} ${parts.join(' ')}`;
}

export function renderChange(change: SchemaChange, kind: DatabaseKind): string {
  switch (change.kind) {
    case 'table':
      return createTable(change, kind);
    case 'index':
      return createIndex(change);
    case 'column':
      return addColumn(change, kind);
    default:
      return assertNever(change);
  }
}

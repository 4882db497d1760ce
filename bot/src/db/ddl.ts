import { isInstantName } from './statement.js';

/** A small portable description of tables; `render-ddl.ts` says it to each database. */
export type ColumnType =
  | { readonly kind: 'id' }
  | { readonly kind: 'text'; readonly length: number }
  | { readonly kind: 'long-text' }
  | { readonly kind: 'json' }
  | { readonly kind: 'int' }
  | { readonly kind: 'big-int' }
  | { readonly kind: 'bit' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'bytes' };

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
}

export interface Table {
  readonly kind: 'table';
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** `keyed` rows are small and live inside their key; `heap` rows are large and only pointed at. */
  readonly rows: 'keyed' | 'heap';
}

export interface Index {
  readonly kind: 'index';
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rule: 'unique' | 'plain';
  /** Simple comparisons joined by AND, the only filter both databases take. */
  readonly where: string | null;
}

/** What a later version keeps of rows that are there already; they know nothing of it yet. */
export interface AddedColumn {
  readonly kind: 'column';
  readonly table: string;
  readonly column: Column;
}

export type SchemaChange = Table | Index | AddedColumn;

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly changes: readonly SchemaChange[];
}

const column =
  (type: ColumnType) =>
  (name: string): Column => ({ name, type, isNullable: false });

export const id = column({ kind: 'id' });
export const longText = column({ kind: 'long-text' });
export const int = column({ kind: 'int' });
export const bigInt = column({ kind: 'big-int' });
export const bytes = column({ kind: 'bytes' });

export function text(name: string, length: number): Column {
  return { name, type: { kind: 'text', length }, isNullable: false };
}

export function json(name: string): Column {
  if (!name.endsWith('_json')) throw new Error(`${name} should end in _json`);
  return { name, type: { kind: 'json' }, isNullable: false };
}

export function bit(name: string): Column {
  if (!name.startsWith('is_')) throw new Error(`${name} should begin with is_`);
  return { name, type: { kind: 'bit' }, isNullable: false };
}

export function instant(name: string): Column {
  if (!isInstantName(name)) throw new Error(`${name} should end in _at`);
  return { name, type: { kind: 'instant' }, isNullable: false };
}

export function nullable(of: Column): Column {
  return { ...of, isNullable: true };
}

/** Every table belongs to tenants, so the tenant is its first column and begins its key. */
export function table(
  name: string,
  rows: Table['rows'],
  shape: {
    readonly key: readonly string[];
    readonly columns: readonly Column[];
    readonly foreignKeys?: readonly ForeignKey[];
  },
): Table {
  return {
    kind: 'table',
    name,
    columns: [id('tenant_id'), ...shape.columns],
    primaryKey: ['tenant_id', ...shape.key],
    foreignKeys: (shape.foreignKeys ?? []).map((key) => ({
      ...key,
      columns: ['tenant_id', ...key.columns],
    })),
    rows,
  };
}

export function addColumn(to: string, column: Column): AddedColumn {
  if (!column.isNullable)
    throw new Error(`${to}.${column.name} would be null in rows that are there`);
  return { kind: 'column', table: to, column };
}

function indexOf(rule: Index['rule'], prefix: string) {
  return (
    on: string,
    name: string,
    columns: readonly string[],
    where: string | null = null,
  ): Index => ({
    kind: 'index',
    name: `${prefix}_${on}_${name}`,
    table: on,
    columns: ['tenant_id', ...columns],
    rule,
    where,
  });
}

export const index = indexOf('plain', 'ix');
export const unique = indexOf('unique', 'uq');

/** Workers sweep these across tenants by due time; there are three, and a test keeps it so. */
export function claimIndex(
  on: string,
  columns: readonly string[],
  where: string | null = null,
): Index {
  return { kind: 'index', name: `ix_${on}_claim`, table: on, columns, rule: 'plain', where };
}

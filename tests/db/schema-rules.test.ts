import type { AddedColumn, Index, Table } from '@causeway/bot/db/ddl.js';
import { allMigrations } from '@causeway/bot/db/migrations/all-migrations.js';
import { renderChange } from '@causeway/bot/db/render-ddl.js';

const changes = allMigrations.flatMap((migration) => migration.changes);
const tables = changes.filter((change): change is Table => change.kind === 'table');
const added = changes.filter((change): change is AddedColumn => change.kind === 'column');
const indexes = changes.filter((change): change is Index => change.kind === 'index');

/** Bytes of a key on SQL Server: two for each character of NVARCHAR. */
function keyBytes(table: Table, names: readonly string[]): number {
  const bytes = names.map((name) => {
    const type = table.columns.find((column) => column.name === name)?.type;
    switch (type?.kind) {
      case 'id':
        return 72;
      case 'text':
        return type.length * 2;
      case 'int':
        return 4;
      case 'bit':
        return 1;
      case 'instant':
      case 'big-int':
        return 8;
      default:
        throw new Error(`${table.name}.${name} cannot be part of a key`);
    }
  });
  return bytes.reduce((sum, one) => sum + one, 0);
}

function tableOf(index: Index): Table {
  const found = tables.find((table) => table.name === index.table);
  if (!found) throw new Error(`${index.name} is on no table`);
  return found;
}

it('puts the tenant first in every table, key and index but three', () => {
  for (const table of tables) {
    expect(table.columns[0]?.name).toBe('tenant_id');
    expect(table.primaryKey[0]).toBe('tenant_id');
    for (const key of table.foreignKeys) expect(key.columns[0]).toBe('tenant_id');
  }
  const acrossTenants = indexes.filter((index) => index.columns[0] !== 'tenant_id');
  expect(acrossTenants.map((index) => [index.name, index.columns[0]])).toEqual([
    ['ix_outbox_claim', 'due_at'],
    ['ix_timer_claim', 'next_try_at'],
    ['ix_ledger_record_claim', 'recorded_at'],
  ]);
});

it('has keys that fit SQL Server', () => {
  for (const table of tables) expect(keyBytes(table, table.primaryKey)).toBeLessThanOrEqual(900);
  for (const index of indexes) {
    expect(keyBytes(tableOf(index), index.columns)).toBeLessThanOrEqual(1_700);
  }
});

it('has key columns that are never null', () => {
  for (const table of tables) {
    const nullable = table.columns.filter((column) => column.isNullable).map(({ name }) => name);
    expect(table.primaryKey.filter((name) => nullable.includes(name))).toEqual([]);
  }
});

it('has names that are found once', () => {
  const names = [...tables, ...indexes].map((change) => change.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z_]*$/);
  for (const { table: of, column } of added) {
    const own = tables.find(({ name }) => name === of)?.columns.map(({ name }) => name);
    expect(own).toBeDefined();
    const others = added.filter((other) => other.table === of).map((other) => other.column.name);
    expect([...own!, ...others].filter((name) => name === column.name)).toEqual([column.name]);
  }
});

it('has no column for whoever wrote the flagged message', () => {
  const flag = tables.find((table) => table.name === 'flag');
  const people = flag?.columns
    .map(({ name }) => name)
    .filter((name) => /author|poster|sender|reporter|from/.test(name));
  expect(people).toEqual([]);
});

it('filters indexes by simple comparisons alone', () => {
  const filters = indexes.map((index) => index.where).filter((where) => where !== null);
  const others = filters.filter((where) => !/^[a-z_]+ IS (NOT )?NULL$/.test(where));
  expect(others).toEqual([]);
});

it('says nothing to SQL Server that it would refuse', () => {
  const script = changes.map((change) => renderChange(change, 'sql-server')).join('\n');
  expect(script).not.toMatch(/\bTEXT\b|BOOLEAN|JSONB|SERIAL|TIMESTAMPTZ|WITHOUT ROWID|STRICT|\|\|/);
  expect(script).not.toMatch(/UNIQUEIDENTIFIER/);
});

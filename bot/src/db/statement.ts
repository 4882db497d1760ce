import type { CompiledQuery, Kysely } from 'kysely';
import type { DatabaseKind, Dialect } from './dialect.js';
import type { Parameter, Query } from './query.js';
import { refuseUnlikeInstants } from './refuse-unlike-instants.js';
import type { Schema } from './schema.js';

type Value = string | number | null | Uint8Array;
export type Arguments = Readonly<Record<string, Value>>;

/** Stands in a compiled statement where an argument will be bound. */
class Slot {
  readonly isInstant: boolean;
  constructor(readonly name: string) {
    this.isInstant = isInstantName(name);
  }
}

/** Stands where an item of the list will be bound that comes with the arguments. */
class ListSlot {
  constructor(readonly place: number) {}
}

/** Names decide, so that a number needs no wrapper: `dueAt`, `due_at`. The schema builder insists on it. */
export function isInstantName(name: string): boolean {
  return name.endsWith('At') || name.endsWith('_at');
}

export type Argument<Args> = <Name extends keyof Args & string>(name: Name) => Args[Name];

/** A statement compiled once per database; only its arguments vary. Compiling costs more than running. */
export interface Statement<Args, Row> {
  /** A list that is shorter than what the statement takes is filled up with its last item. */
  bind(dialect: Dialect, args: Args, list?: readonly string[]): Query<Row>;
}

export function listSlots(size: number): readonly string[] {
  // A slot travels through the compiler in the place and under the type of its value.
  return Array.from({ length: size }, (_, place) => new ListSlot(place) as unknown as string);
}

type Template = { readonly sql: string; readonly parameters: readonly unknown[] };

export function refuseNul(name: string, text: string): void {
  if (!text.includes('\u0000')) return;
  throw new Error(`${name} holds a NUL character, which would cut it short when stored`);
}

function valueOf(slot: Slot, dialect: Dialect, args: Arguments): Parameter {
  const value = args[slot.name];
  if (value === undefined) throw new Error(`Argument ${slot.name} is missing`);
  if (typeof value === 'string') refuseNul(slot.name, value);
  return slot.isInstant && typeof value === 'number' ? dialect.instant(value) : value;
}

function itemOf({ place }: ListSlot, list: readonly string[]): string {
  const item = list[Math.min(place, list.length - 1)];
  if (item === undefined) throw new Error('The list is missing or empty');
  refuseNul('An item of the list', item);
  return item;
}

function bindTemplate<Row>(
  template: Template,
  dialect: Dialect,
  args: Arguments,
  list: readonly string[] = [],
): Query<Row> {
  const bound: Parameter[] = [];
  for (const parameter of template.parameters) {
    if (parameter instanceof Slot) bound.push(valueOf(parameter, dialect, args));
    else if (parameter instanceof ListSlot) bound.push(itemOf(parameter, list));
    else bound.push(parameter as Parameter);
  }
  return { sql: template.sql, parameters: bound };
}

function compiled<Row>(query: CompiledQuery<Row>): Template {
  const nameOf = (value: unknown) => (value instanceof Slot ? value.name : undefined);
  refuseUnlikeInstants(query.query, isInstantName, nameOf);
  return query;
}

/** `statement<{ flagId: string }>()((db, arg) => db.selectFrom(…).where('flag_id', '=', arg('flagId')).compile())` */
export function statement<Args extends Arguments>() {
  return <Row>(
    build: (db: Kysely<Schema>, arg: Argument<Args>, dialect: Dialect) => CompiledQuery<Row>,
  ): Statement<Args, Row> => {
    const templates: Partial<Record<DatabaseKind, Template>> = {};
    return {
      bind(dialect, args, list) {
        const template = (templates[dialect.kind] ??= compiled(
          build(
            dialect.compiler,
            // A slot travels through the compiler in the place and under the type of its value.
            (name) => new Slot(name) as unknown as Args[typeof name],
            dialect,
          ),
        ));
        return bindTemplate<Row>(template, dialect, args, list);
      },
    };
  };
}

const inserts: Record<DatabaseKind, Map<string, Template>> = {
  embedded: new Map(),
  'sql-server': new Map(),
};

/** Every row of a table carries the same columns, so one template per table is enough. */
export function insertQuery<Table extends keyof Schema & string>(
  dialect: Dialect,
  table: Table,
  row: Schema[Table],
): Query {
  const known = inserts[dialect.kind];
  let template = known.get(table);
  if (!template) {
    template = compileInsert(dialect, table, Object.keys(row));
    known.set(table, template);
  }
  return bindTemplate(template, dialect, row as unknown as Arguments);
}

function compileInsert(dialect: Dialect, table: string, columns: readonly string[]): Template {
  const slots = Object.fromEntries(columns.map((column) => [column, new Slot(column)]));
  const db = dialect.compiler as unknown as Kysely<Record<string, Record<string, unknown>>>;
  return db.insertInto(table).values(slots).compile();
}

declare const rowOf: unique symbol;

/** What a driver binds. Dates occur on SQL Server alone; the embedded database stores milliseconds. */
export type Parameter = string | number | null | Uint8Array | Date;

/** A statement with its parameters in order, as a driver takes it. */
export interface Query<Row = unknown> {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
  readonly [rowOf]?: Row;
}

/** One step of a unit of work. */
export type Write =
  /** Must change exactly one row; otherwise somebody was faster and the whole unit is refused. */
  | { readonly kind: 'expect-one'; readonly query: Query }
  | { readonly kind: 'run'; readonly query: Query }
  /** The insert happens only where the update changed no row. */
  | { readonly kind: 'upsert'; readonly update: Query; readonly insert: Query };

/** A person a row, and more than most companies ask for between two writes. */
const mostRows = 20_000;

/** Rows by what was asked for; it is thrown away whole, for a write may concern any of them. */
export class ReadRows {
  readonly #rows = new Map<string, unknown>();

  /** What is kept under the name, or what `read` answers from now on. */
  async row<Row>(name: string, read: () => Promise<Row>): Promise<Row> {
    if (this.#rows.has(name)) return this.#rows.get(name) as Row;
    const row = await read();
    if (this.#rows.size < mostRows) this.#rows.set(name, row);
    return row;
  }
}

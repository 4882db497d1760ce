import type { Query } from './query.js';
import { namesIn, tableWrittenBy } from './statement-names.js';

/** More than a company asks for again before it is written. */
const mostValues = 20_000;

/** What a value is worked out with. */
export interface Reading {
  readonly read: <Row>(query: Query<Row>) => Promise<readonly Row[]>;
  readonly kept?: Keeping;
}

export interface KeptName {
  readonly name: string;
  /** For what the clock changes too: of several moments the last one asked for is kept. */
  readonly moment?: number;
}

export interface Keeping {
  /** What is kept under the name, or what `work` answers; it reads through what it is given alone. */
  of<Value>(
    name: KeptName,
    reading: Reading,
    work: (reading: Reading) => Promise<Value>,
  ): Promise<Value>;
}

interface Kept {
  readonly value: Promise<unknown>;
  readonly moment: number | undefined;
  /** All that the statements name it was worked out with. */
  readonly names: Set<string>;
  /** How often something had been written when it was last known to stand. */
  stoodAt: number;
  isWorkedOut: boolean;
}

/**
 * What was worked out from what is stored, until one of the tables it was read from is written. Only
 * for a database that nobody else writes.
 */
export class KeptValues implements Keeping {
  readonly #values = new Map<string, Kept>();
  /** When each table was last written, counted in writes. */
  readonly #writtenAt = new Map<string, number>();
  #writes = 0;

  /** Called once others can see what was written, and before whoever wrote it is told. */
  wrote(statements: Iterable<string>): void {
    this.#writes += 1;
    for (const sql of statements) {
      const table = tableWrittenBy(sql);
      // It could have written anything.
      if (table === undefined) this.#values.clear();
      else this.#writtenAt.set(table, this.#writes);
    }
  }

  of<Value>(
    name: KeptName,
    reading: Reading,
    work: (reading: Reading) => Promise<Value>,
  ): Promise<Value> {
    // Whoever keeps a value under a name reads it under the same name.
    return this.#keep(name, reading, work).value as Promise<Value>;
  }

  #keep(
    { name, moment }: KeptName,
    reading: Reading,
    work: (reading: Reading) => Promise<unknown>,
  ): Kept {
    const known = this.#values.get(name);
    if (known && known.moment === moment && this.#stands(known)) return known;
    const names = new Set<string>();
    const value = work(this.#noting(reading, names));
    const kept: Kept = { value, moment, names, stoodAt: this.#writes, isWorkedOut: false };
    if (this.#values.size >= mostValues) this.#values.clear();
    this.#values.set(name, kept);
    value.then(
      () => {
        kept.isWorkedOut = true;
      },
      () => {
        if (this.#values.get(name) === kept) this.#values.delete(name);
      },
    );
    return kept;
  }

  /** While it is worked out nobody knows yet what it rests on, so any write counts. */
  #stands(kept: Kept): boolean {
    if (kept.stoodAt === this.#writes) return true;
    if (!kept.isWorkedOut) return false;
    for (const [table, at] of this.#writtenAt) {
      if (at > kept.stoodAt && kept.names.has(table)) return false;
    }
    kept.stoodAt = this.#writes;
    return true;
  }

  /** What is kept inside rests on what it was read from, and so does what is made of it. */
  #noting({ read }: Reading, names: Set<string>): Reading {
    const note = (more: Iterable<string>) => {
      for (const name of more) names.add(name);
    };
    return {
      read: (query) => {
        note(namesIn(query.sql));
        return read(query);
      },
      kept: {
        of: async <Value>(
          name: KeptName,
          _: Reading,
          work: (reading: Reading) => Promise<Value>,
        ): Promise<Value> => {
          const inner = this.#keep(name, { read }, work);
          const value = (await inner.value) as Value;
          note(inner.names);
          return value;
        },
      },
    };
  }
}

import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Dialect } from './dialect.js';
import type { Parameter, Query } from './query.js';

/**
 * For the few statements whose shape varies with filters: writes text with a placeholder for every
 * value. Constants alone stand in the text, so drivers still meet few different statements.
 */
export class QueryText {
  readonly #parameters: Parameter[] = [];

  constructor(private readonly dialect: Dialect) {}

  value(value: string | number): string {
    this.#parameters.push(value);
    return this.dialect.placeholder(this.#parameters.length);
  }

  instant(at: Instant): string {
    this.#parameters.push(this.dialect.instant(at));
    return this.dialect.placeholder(this.#parameters.length);
  }

  values(values: readonly string[]): string {
    return values.map((value) => this.value(value)).join(', ');
  }

  /** Stands behind ORDER BY. */
  limit(count: number): string {
    const placeholder = this.value(count);
    return this.dialect.kind === 'embedded'
      ? `LIMIT ${placeholder}`
      : `OFFSET 0 ROWS FETCH NEXT ${placeholder} ROWS ONLY`;
  }

  query<Row>(sql: string): Query<Row> {
    return { sql, parameters: this.#parameters };
  }
}

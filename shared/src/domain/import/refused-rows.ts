import type { CsvRecord } from './csv-reader.js';

export interface RefusedLine {
  readonly line: number;
  readonly field: string;
  readonly code: string;
  readonly cells: readonly string[];
}

/** As many as somebody may want to mend by hand, and no more than a browser keeps without noticing. */
const mostKept = 10_000;

/** What was not taken, with its line in the file; the first of them are kept and the rest counted. */
export class RefusedRows {
  readonly #kept: RefusedLine[] = [];
  #rows = 0;
  #notKept = 0;

  get rows(): number {
    return this.#rows;
  }

  /** How many rows beyond those that are kept. */
  get more(): number {
    return this.#notKept;
  }

  /** As they stand in the file. */
  get lines(): readonly RefusedLine[] {
    return this.#kept.toSorted((left, right) => left.line - right.line);
  }

  add({ line, cells }: CsvRecord, problems: readonly Pick<RefusedLine, 'field' | 'code'>[]): void {
    this.#rows += 1;
    if (this.#kept.length + problems.length > mostKept) this.#notKept += 1;
    else this.#kept.push(...problems.map(({ field, code }) => ({ line, field, code, cells })));
  }
}

/** A spreadsheet takes a cell that begins like this for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

function written(cell: string, delimiter: string): string {
  const safe = formula.test(cell) ? `'${cell}` : cell;
  const needsQuotes = safe.includes(delimiter) || /["\r\n]/.test(safe);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface RefusedFile {
  readonly header: readonly string[];
  readonly delimiter: string;
  /** What the three columns in front are called: line, field, what to do. */
  readonly titles: readonly [string, string, string];
  wordsOf(line: RefusedLine): { readonly field: string; readonly whatToDo: string };
}

/** The refused rows as a file: where each stood, what to do about it, and the row as it was. */
export function* refusedFile(lines: readonly RefusedLine[], file: RefusedFile): Generator<string> {
  const row = (cells: readonly string[]) =>
    `${cells.map((cell) => written(cell, file.delimiter)).join(file.delimiter)}\r\n`;
  // Without the mark Excel takes UTF-8 for something else.
  yield `\ufeff${row([...file.titles, ...file.header])}`;
  for (const refused of lines) {
    const { field, whatToDo } = file.wordsOf(refused);
    yield row([String(refused.line), field, whatToDo, ...refused.cells]);
  }
}

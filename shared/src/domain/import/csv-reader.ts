import type { ImportMapping } from './import-mapping.js';
import type { Encoding, Utf8 } from './decode-bytes.js';
import { ByteDecoder } from './decode-bytes.js';
import { guessDelimiter } from './guess-delimiter.js';

export type Delimiter = Exclude<ImportMapping['delimiter'], 'auto'>;

interface ParsedText {
  readonly rows: readonly (readonly string[])[];
  /** Numbers of rows whose quotation marks are not closed where a cell ends. */
  readonly broken: ReadonlySet<number>;
  /** How much of the text the rows are made of. */
  readonly used: number;
}

/** The CSV parser, which the browser and the command line bring along. `more`: the last row may go on. */
export type ParseText = (text: string, delimiter: Delimiter, place: 'more' | 'last') => ParsedText;

export interface CsvRecord {
  /** In which line of the file it begins; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly isBroken: boolean;
}

export interface CsvTools {
  readonly parse: ParseText;
  readonly utf8: Utf8;
}

/** A row longer than this is a quotation mark that nobody closed. */
const longestRecord = 1_000_000;
const longestName = 180;
/** Enough lines to tell what separates their cells. */
const guessedFrom = 16_384;

/** A file could not be read on from a line. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: 'endless-row' | 'no-header',
    readonly line: number,
  ) {
    super(`${code} in line ${line}`);
  }
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** Names columns by place where the header leaves them out, and apart where it repeats itself. */
function namesOf(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.trim().slice(0, longestName) || `#${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/**
 * Makes records of a file that arrives in pieces, whatever their size; nothing of what was read is
 * kept. All line ends are read as one. The first line that says anything is the header.
 */
export class CsvReader {
  readonly #decoder: ByteDecoder;
  #delimiter: Delimiter | undefined;
  #header: readonly string[] | undefined;
  #text = '';
  #line = 1;
  #hasOpenReturn = false;

  constructor(
    private readonly tools: CsvTools,
    delimiter: ImportMapping['delimiter'],
  ) {
    this.#decoder = new ByteDecoder(tools.utf8);
    this.#delimiter = delimiter === 'auto' ? undefined : delimiter;
  }

  get header(): readonly string[] {
    return this.#header ?? [];
  }

  get delimiter(): Delimiter {
    return this.#delimiter ?? ',';
  }

  get encoding(): Encoding {
    return this.#decoder.encoding;
  }

  push(bytes: Uint8Array): readonly CsvRecord[] {
    this.#text += this.#withOneLineEnd(this.#decoder.decode(bytes));
    if (!this.#delimiter && this.#text.length < guessedFrom) return [];
    return this.#records('more');
  }

  end(): readonly CsvRecord[] {
    this.#text += this.#withOneLineEnd(this.#decoder.end());
    this.#hasOpenReturn = false;
    const records = this.#records('last');
    if (!this.#header) throw new UnreadableFile('no-header', 1);
    return records;
  }

  /** A return at the end of a piece may be the first half of a line end. */
  #withOneLineEnd(text: string): string {
    const whole = this.#hasOpenReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#hasOpenReturn = text.endsWith('\r');
    return whole.includes('\r') ? whole.replaceAll(/\r\n?/g, '\n') : whole;
  }

  #records(place: 'more' | 'last'): readonly CsvRecord[] {
    this.#delimiter ??= this.#guess(place);
    const { rows, broken, used } = this.tools.parse(this.#text, this.#delimiter, place);
    this.#text = this.#text.slice(used);
    if (this.#text.length > longestRecord) throw new UnreadableFile('endless-row', this.#line);
    const records: CsvRecord[] = [];
    for (const [at, cells] of rows.entries()) {
      const line = this.#line;
      this.#line += 1 + lineEndsIn(cells);
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (this.#header) records.push({ line, cells, isBroken: broken.has(at) });
      else this.#header = namesOf(cells);
    }
    return records;
  }

  /** Excel writes the separator into the first line of some files, and means it. */
  #guess(place: 'more' | 'last'): Delimiter {
    const declared = /^sep=([,;\t|])\n/i.exec(this.#text);
    if (declared) {
      this.#text = this.#text.slice(declared[0].length);
      this.#line += 1;
    }
    return (
      (declared?.[1] as Delimiter | undefined) ??
      guessDelimiter(this.#text, this.tools.parse, place)
    );
  }
}

import { minuteMs, secondMs } from '../../lib/instant.js';
import type { CsvReader, CsvRecord } from './csv-reader.js';
import { UnreadableFile } from './csv-reader.js';
import type { MappedRow } from './map-row.js';
import { RefusedRows } from './refused-rows.js';

/** What the API says to one request with rows. */
export interface BatchReceipt {
  readonly accepted: number;
  readonly repeated: number;
  readonly changed: number;
  readonly refused: readonly {
    readonly row: number;
    readonly field: string;
    readonly code: string;
  }[];
}

export type SendResult =
  | { readonly kind: 'received'; readonly receipt: BatchReceipt }
  /** Nobody was reached, or too much was asked: the same again after a while. */
  | { readonly kind: 'again'; readonly afterMs: number | null };

export interface ImportCounts {
  readonly read: number;
  readonly sent: number;
  readonly accepted: number;
  readonly repeated: number;
  readonly changed: number;
  readonly refused: number;
  readonly bytesRead: number;
}

/** What an import needs of the world. */
export interface ImportPorts {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly reader: CsvReader;
  /** Once the header is read; undefined gives the file up. */
  prepare(header: readonly string[]): ((record: CsvRecord) => MappedRow) | undefined;
  send(rows: readonly object[]): Promise<SendResult>;
  wait(ms: number): Promise<void>;
  report(counts: ImportCounts): void;
  isStopped(): boolean;
}

export interface ImportResult {
  readonly kind: 'finished' | 'stopped' | 'unmappable' | 'unreachable' | 'unreadable';
  readonly counts: ImportCounts;
  /** Where the file could not be read on. What stands above was sent. */
  readonly unreadable: Pick<UnreadableFile, 'code' | 'line'> | null;
  readonly refused: RefusedRows;
}

interface Batch {
  readonly rows: readonly object[];
  readonly records: readonly CsvRecord[];
}

const rowsPerBatch = 5_000;
const firstWaitMs = secondMs;
const longestWaitMs = 30 * secondMs;
const givesUpAfterMs = 5 * minuteMs;

/**
 * Reads a file, maps its rows and sends them, a batch at a time and in order, so that a row can correct
 * one above it; while one batch travels the next is read, and no more of the file is in memory. Sending
 * a batch again is harmless: its keys are known.
 */
class FileImport {
  readonly #refused = new RefusedRows();
  #rows: object[] = [];
  #records: CsvRecord[] = [];
  #map: ((record: CsvRecord) => MappedRow) | undefined;
  #travelling: Promise<void> = Promise.resolve();
  #end: ImportResult['kind'] | undefined;
  #unreadable: ImportResult['unreadable'] = null;
  #counts = {
    read: 0,
    sent: 0,
    accepted: 0,
    repeated: 0,
    changed: 0,
    bytesRead: 0,
  };

  constructor(private readonly ports: ImportPorts) {}

  async run(): Promise<ImportResult> {
    const { pieces, reader } = this.ports;
    for await (const piece of pieces) {
      if (this.#isOver()) break;
      this.#counts.bytesRead += piece.length;
      await this.#take(this.#readable(() => reader.push(piece)));
    }
    if (!this.#isOver()) await this.#take(this.#readable(() => reader.end()));
    if (!this.#isOver() || this.#unreadable) await this.#dispatch();
    await this.#travelling;
    this.#report();
    return {
      kind: this.#end ?? 'finished',
      counts: this.#withRefused(),
      unreadable: this.#unreadable,
      refused: this.#refused,
    };
  }

  #readable(read: () => readonly CsvRecord[]): readonly CsvRecord[] {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.#unreadable = error;
      return [];
    }
  }

  #isOver(): boolean {
    if (this.ports.isStopped()) this.#end ??= 'stopped';
    if (this.#unreadable) this.#end ??= 'unreadable';
    return this.#end !== undefined;
  }

  /** What stands above the place where a file breaks off is sent all the same. */
  #isGivenUp(): boolean {
    return this.#isOver() && this.#end !== 'unreadable';
  }

  async #take(records: readonly CsvRecord[]): Promise<void> {
    if (this.ports.reader.header.length > 0) this.#map ??= this.#prepared();
    for (const record of records) {
      if (!this.#map || this.#end) return;
      this.#counts.read += 1;
      const { row, problems } = this.#map(record);
      if (problems.length > 0) {
        this.#refused.add(record, problems);
        continue;
      }
      this.#rows.push(row);
      this.#records.push(record);
      if (this.#rows.length === rowsPerBatch) await this.#dispatch();
    }
    this.#report();
  }

  #prepared() {
    const map = this.ports.prepare(this.ports.reader.header);
    if (!map) this.#end = 'unmappable';
    return map;
  }

  async #dispatch(): Promise<void> {
    await this.#travelling;
    const batch = { rows: this.#rows, records: this.#records };
    this.#rows = [];
    this.#records = [];
    if (batch.rows.length === 0 || this.#isGivenUp()) return;
    this.#travelling = this.#deliver(batch);
    // Whoever awaits it next hears of a failure; until then nobody does.
    this.#travelling.catch(() => undefined);
  }

  async #deliver(batch: Batch): Promise<void> {
    let waitedMs = 0;
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      const result = await this.ports.send(batch.rows);
      if (result.kind === 'received') {
        this.#note(batch, result.receipt);
        return;
      }
      if (waitedMs >= givesUpAfterMs) this.#end ??= 'unreachable';
      if (this.#isGivenUp()) return;
      const nextMs = result.afterMs ?? waitMs;
      waitedMs += nextMs;
      await this.ports.wait(nextMs);
    }
  }

  #note({ rows, records }: Batch, receipt: BatchReceipt): void {
    const counts = this.#counts;
    counts.sent += rows.length;
    counts.accepted += receipt.accepted;
    counts.repeated += receipt.repeated;
    counts.changed += receipt.changed;
    for (const row of new Set(receipt.refused.map((refused) => refused.row))) {
      const record = records[row];
      const problems = receipt.refused.filter((refused) => refused.row === row);
      if (record) this.#refused.add(record, problems);
    }
    this.#report();
  }

  #withRefused(): ImportCounts {
    return { ...this.#counts, refused: this.#refused.rows };
  }

  #report(): void {
    this.ports.report(this.#withRefused());
  }
}

export function importFile(ports: ImportPorts): Promise<ImportResult> {
  return new FileImport(ports).run();
}

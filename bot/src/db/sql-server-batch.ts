import type { Parameter, Query, Write } from './query.js';
import { staleErrorNumber } from './sql-server-errors.js';

/** SQL Server takes 2,100 parameters; a few are the protocol's own. */
export const mostParameters = 2_000;

export interface Batch {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** A statement's text cut at its parameters: `select @1, @2` → ['select ', '1', ', ', '2', '']. */
const pieces = new Map<string, readonly string[]>();
const cachedTexts = 2_000;

function piecesOf(sql: string): readonly string[] {
  const known = pieces.get(sql);
  if (known) return known;
  if (pieces.size >= cachedTexts) pieces.clear();
  const cut = sql.split(/@(\d+)\b/);
  pieces.set(sql, cut);
  return cut;
}

/** Each statement counts its parameters from 1; in a batch they go on counting. */
function renumber(sql: string, offset: number): string {
  return piecesOf(sql)
    .map((piece, at) => (at % 2 === 1 ? `@${Number(piece) + offset}` : piece))
    .join('');
}

class BatchText {
  readonly lines: string[] = [];
  readonly parameters: Parameter[] = [];

  add(query: Query): void {
    this.lines.push(`${renumber(query.sql, this.parameters.length)};`);
    this.parameters.push(...query.parameters);
  }

  addWrite(write: Write): void {
    switch (write.kind) {
      case 'run':
        this.add(write.query);
        return;
      case 'expect-one':
        this.add(write.query);
        this.lines.push(`IF @@ROWCOUNT <> 1 THROW ${staleErrorNumber}, 'stale', 1;`);
        return;
      case 'upsert':
        this.add(write.update);
        this.lines.push('IF @@ROWCOUNT = 0');
        this.add(write.insert);
        return;
    }
  }
}

function parameterCount(write: Write): number {
  return write.kind === 'upsert'
    ? write.update.parameters.length + write.insert.parameters.length
    : write.query.parameters.length;
}

function toBatch(writes: readonly Write[]): Batch {
  const text = new BatchText();
  for (const write of writes) text.addWrite(write);
  return { sql: text.lines.join('\n'), parameters: text.parameters };
}

/** The writes in as few batches as the parameters allow, in order. */
export function toBatches(writes: readonly Write[]): readonly Batch[] {
  const groups: Write[][] = [[]];
  let used = 0;
  for (const write of writes) {
    const count = parameterCount(write);
    if (used + count > mostParameters) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(write);
    used += count;
  }
  return groups.map(toBatch);
}

/** The whole unit of work in one round trip: nothing stays open whatever goes wrong in it. */
export function asTransaction(batch: Batch): Batch {
  const sql = [
    'SET XACT_ABORT ON;',
    'BEGIN TRY',
    'BEGIN TRANSACTION;',
    batch.sql,
    'COMMIT TRANSACTION;',
    'END TRY',
    'BEGIN CATCH',
    'IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION;',
    'THROW;',
    'END CATCH;',
  ].join('\n');
  return { sql, parameters: batch.parameters };
}

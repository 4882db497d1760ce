import sql from 'mssql';
import type { Parameter } from './query.js';

/** Longer strings need NVARCHAR(MAX); a fixed length for the others keeps the plans few. */
const longestShortText = 4_000;
const largestInt = 2_147_483_647;

function typeOf(value: Parameter): sql.ISqlType {
  if (typeof value === 'string') {
    return value.length <= longestShortText
      ? sql.NVarChar(longestShortText)
      : sql.NVarChar(sql.MAX);
  }
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return sql.Float();
    return Math.abs(value) <= largestInt ? sql.Int() : sql.BigInt();
  }
  if (value instanceof Date) return sql.DateTime2(3);
  if (value === null) return sql.NVarChar(longestShortText);
  return sql.VarBinary(sql.MAX);
}

export function addParameters(request: sql.Request, parameters: readonly Parameter[]): void {
  parameters.forEach((value, at) => {
    const bytes = value instanceof Uint8Array && !Buffer.isBuffer(value);
    request.input(String(at + 1), typeOf(value), bytes ? Buffer.from(value) : value);
  });
}

/** Both databases give the same rows: instants in milliseconds, bits as 0 and 1, counts as numbers. */
function toValue(value: unknown, isBigInt: boolean): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return isBigInt && typeof value === 'string' ? Number(value) : value;
}

/** What the statement selects is known where it was written; the driver's rows are untyped. */
export function toRows<Row>(result: sql.IResult<Record<string, unknown>>): readonly Row[] {
  const recordset = result.recordset;
  if (!recordset) return [];
  const columns = Object.entries(recordset.columns).map(
    ([name, column]) => [name, column.type === sql.BigInt] as const,
  );
  return recordset.map((row) =>
    Object.fromEntries(columns.map(([name, isBigInt]) => [name, toValue(row[name], isBigInt)])),
  ) as Row[];
}

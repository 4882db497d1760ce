import type { FieldSource, ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import type { ObservationKindName } from '@causeway/shared/domain/observation/observation-kinds.js';

type Row = Readonly<Record<string, unknown>>;
type Habits = Pick<ImportMapping, 'timeFormat' | 'timeZone' | 'decimal'>;

/** A file as some system exports it, with the mapping that reads it. */
export interface ObservedFile {
  readonly text: string;
  readonly mapping: ImportMapping;
  readonly rows: number;
}

const timeFields = new Set(['at', 'accessAt', 'leftAt']);

/** What a wall clock in the zone shows, part by part. */
function wallClock(at: number, timeZone: string): (part: string) => string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  }).formatToParts(at);
  return (wanted) => parts.find(({ type }) => type === wanted)?.value ?? '';
}

function timeText(at: number, { timeFormat, timeZone }: Habits): string {
  const shown = wallClock(at, timeZone);
  const clock = `${shown('hour')}:${shown('minute')}:${shown('second')}.${shown('fractionalSecond')}`;
  const date = [shown('day'), shown('month'), shown('year')];
  switch (timeFormat) {
    case 'iso':
      return new Date(at).toISOString();
    case 'day-first':
      return `${date.join('.')} ${clock}`;
    case 'month-first':
      return `${date[1]}/${date[0]}/${date[2]} ${clock}`;
    case 'unix-seconds':
      return String(at / 1_000);
    case 'unix-ms':
      return String(at);
  }
}

function cellText(field: string, value: unknown, habits: Habits): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') throw new Error(`${field} is no cell of a file`);
  if (timeFields.has(field)) return timeText(value, habits);
  return habits.decimal === 'comma' ? String(value).replace('.', ',') : String(value);
}

function quoted(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Columns are called after their fields, but none of them exactly so. */
const columnOf = (field: string) => `${field.toUpperCase()} (export)`;

/** Writes rows down as a file; half of the files are the habits of a German desk. */
export function fileOfRows(
  rows: readonly Row[],
  kind: ObservationKindName | 'participants',
  habits: Habits,
): ObservedFile {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((n) => n !== 'kind');
  const delimiter = habits.decimal === 'comma' ? ';' : ',';
  const lines = [
    names.map(columnOf),
    ...rows.map((row) => names.map((n) => cellText(n, row[n], habits))),
  ];
  const fields = names.map((name): [string, FieldSource] => [
    name,
    { from: 'column', column: columnOf(name), words: {} },
  ]);
  return {
    text: lines.map((cells) => cells.map(quoted).join(delimiter)).join('\r\n'),
    rows: rows.length,
    mapping: {
      target: kind === 'participants' ? kind : 'observations',
      kind: kind === 'participants' ? null : kind,
      fields: Object.fromEntries(fields),
      ...habits,
      delimiter: 'auto',
    },
  };
}

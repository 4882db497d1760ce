import type { CsvRecord } from './csv-reader.js';
import type { ImportField } from './import-fields.js';
import { importFields } from './import-fields.js';
import type { FieldSource, ImportMapping } from './import-mapping.js';
import type { CellCode, CellRules, CellValue, Reading } from './read-cell.js';
import { readCell } from './read-cell.js';

/** Why a row is not sent. `row` stands for the whole line. */
export interface RowProblem {
  readonly field: string;
  readonly code: CellCode | 'broken-quotes' | 'too-many-cells';
}

/** One field of a row as it will be understood; null where nothing is said and nothing is needed. */
export interface UnderstoodField {
  readonly name: string;
  readonly text: string;
  readonly reading: Reading | null;
}

export interface MappedRow {
  readonly row: Readonly<Record<string, CellValue>>;
  readonly problems: readonly RowProblem[];
}

interface PlannedField {
  readonly field: ImportField;
  readonly textOf: (cells: readonly string[]) => string;
}

/** A mapping made ready for a file's header, so that a row costs no looking up of columns. */
export interface ImportPlan {
  readonly kind: string | null;
  readonly columns: number;
  readonly fields: readonly PlannedField[];
  readonly rules: CellRules;
}

/** Between the columns of a joined key, where the parts' own bars are set apart: no two lists give one key. */
const joint = '|';

function partOfKey(text: string): string {
  return text.trim().replaceAll(/[\\|]/g, String.raw`\$&`);
}

function textReader(
  source: FieldSource,
  placeOf: ReadonlyMap<string, number>,
): PlannedField['textOf'] {
  switch (source.from) {
    case 'constant': {
      const text = source.value.trim();
      return () => text;
    }
    case 'columns': {
      const places = source.columns.map((column) => placeOf.get(column) ?? -1);
      return (cells) => {
        const parts = places.map((place) => partOfKey(cells[place] ?? ''));
        return parts.every((part) => part === '') ? '' : parts.join(joint);
      };
    }
    case 'column': {
      const place = placeOf.get(source.column) ?? -1;
      const words = new Map(
        Object.entries(source.words).map(([theirs, ours]) => [theirs.trim().toLowerCase(), ours]),
      );
      if (words.size === 0) return (cells) => cells[place]?.trim() ?? '';
      return (cells) => {
        const text = cells[place]?.trim() ?? '';
        return words.get(text.toLowerCase()) ?? text;
      };
    }
  }
}

export function planImport(
  mapping: ImportMapping,
  header: readonly string[],
  useCases: CellRules['useCases'],
): ImportPlan {
  const placeOf = new Map(header.map((column, place) => [column, place]));
  const { timeFormat, timeZone, decimal } = mapping;
  return {
    kind: mapping.target === 'observations' ? mapping.kind : null,
    columns: header.length,
    fields: importFields(mapping).flatMap((field) => {
      const source = mapping.fields[field.name];
      return source ? [{ field, textOf: textReader(source, placeOf) }] : [];
    }),
    rules: { timeFormat, timeZone, decimal, useCases },
  };
}

function understand({ field, textOf }: PlannedField, cells: readonly string[], rules: CellRules) {
  const text = textOf(cells);
  if (text !== '') return { name: field.name, text, reading: readCell(field.form, text, rules) };
  const missing: Reading = { kind: 'problem', code: 'required' };
  return { name: field.name, text, reading: field.isRequired ? missing : null };
}

/** Each mapped field of a record, for people to look at. */
export function understandRow(plan: ImportPlan, record: CsvRecord): readonly UnderstoodField[] {
  return plan.fields.map((planned) => understand(planned, record.cells, plan.rules));
}

function brokenAs(plan: ImportPlan, { cells, isBroken }: CsvRecord): RowProblem | undefined {
  if (isBroken) return { field: 'row', code: 'broken-quotes' };
  const hasMore = cells.slice(plan.columns).some((cell) => cell.trim() !== '');
  return hasMore ? { field: 'row', code: 'too-many-cells' } : undefined;
}

/** The row the API takes, and everything that is wrong with it at once. What is empty is left out. */
export function mapRow(plan: ImportPlan, record: CsvRecord): MappedRow {
  const broken = brokenAs(plan, record);
  if (broken) return { row: {}, problems: [broken] };
  const row: Record<string, CellValue> = plan.kind === null ? {} : { kind: plan.kind };
  const problems: RowProblem[] = [];
  for (const planned of plan.fields) {
    const { name, reading } = understand(planned, record.cells, plan.rules);
    if (reading?.kind === 'value') row[name] = reading.value;
    else if (reading) problems.push({ field: name, code: reading.code });
  }
  return { row, problems };
}

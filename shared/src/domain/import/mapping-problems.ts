import { isTimeZone } from '../person/time-zone.js';
import type { ImportField } from './import-fields.js';
import { importFields } from './import-fields.js';
import type { FieldSource, ImportMapping } from './import-mapping.js';
import type { CellRules } from './read-cell.js';
import { readCell } from './read-cell.js';

/** What keeps a mapping from being used on a file. `what` is the column or the word it is about. */
export interface MappingProblem {
  readonly field: string;
  readonly code:
    | 'no-kind'
    | 'unmapped'
    | 'no-such-column'
    | 'bad-word'
    | 'bad-constant'
    | 'key-names-people'
    | 'unknown-time-zone';
  readonly what: string | null;
}

function columnsOf(source: FieldSource | undefined): readonly string[] {
  if (source?.from === 'column') return [source.column];
  return source?.from === 'columns' ? source.columns : [];
}

const rulesOfWords: CellRules = {
  timeFormat: 'iso',
  timeZone: 'UTC',
  decimal: 'point',
  useCases: null,
};

/** Of words alone, for they mean the same in every file; a time or a number is judged where it stands. */
function isBadWord(field: ImportField, text: string): boolean {
  if (field.form.is !== 'word' && field.form.is !== 'words') return false;
  return readCell(field.form, text.trim(), rulesOfWords).kind === 'problem';
}

/** One key for all rows would make them one. */
function isBadConstant(field: ImportField, text: string): boolean {
  return field.name === 'key' || text.trim() === '' || isBadWord(field, text);
}

function problemsOfSource(
  field: ImportField,
  source: FieldSource,
  header: ReadonlySet<string>,
): readonly MappingProblem[] {
  const missing = columnsOf(source)
    .filter((column) => !header.has(column))
    .map((what) => ({ field: field.name, code: 'no-such-column', what }) as const);
  if (source.from === 'constant') {
    const isBad = isBadConstant(field, source.value);
    return isBad ? [{ field: field.name, code: 'bad-constant', what: source.value }] : [];
  }
  if (source.from === 'columns') return missing;
  const badWords = Object.values(source.words)
    .filter((word) => isBadWord(field, word))
    .map((what) => ({ field: field.name, code: 'bad-word', what }) as const);
  return [...missing, ...badWords];
}

/** A key is kept as it is, so it may not be made of what names a person. */
function keyNamesPeople(fields: ImportMapping['fields']): boolean {
  const people = [...columnsOf(fields['person']), ...columnsOf(fields['otherPerson'])];
  const keys = [...columnsOf(fields['key']), ...columnsOf(fields['corrects'])];
  return keys.some((column) => people.includes(column));
}

/** Everything that has to be mended before a file with this header can be imported; nothing, if it can. */
export function mappingProblems(
  mapping: ImportMapping,
  header: readonly string[],
): readonly MappingProblem[] {
  if (mapping.target === 'observations' && mapping.kind === null) {
    return [{ field: 'kind', code: 'no-kind', what: null }];
  }
  const columns = new Set(header);
  const problems = importFields(mapping).flatMap((field): readonly MappingProblem[] => {
    const source = mapping.fields[field.name];
    if (source) return problemsOfSource(field, source, columns);
    const isNeeded = field.isRequired || (field.name === 'labelSource' && mapping.fields['labels']);
    return isNeeded ? [{ field: field.name, code: 'unmapped', what: null }] : [];
  });
  if (keyNamesPeople(mapping.fields)) {
    problems.push({ field: 'key', code: 'key-names-people', what: null });
  }
  if (!isTimeZone(mapping.timeZone)) {
    problems.push({ field: 'timeZone', code: 'unknown-time-zone', what: mapping.timeZone });
  }
  return problems;
}

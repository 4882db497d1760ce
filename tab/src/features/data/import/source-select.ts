import type { ImportField } from '@causeway/shared/domain/import/import-fields.js';
import type { FieldSource } from '@causeway/shared/domain/import/import-mapping.js';

/** What a list of columns offers beside them. A column's own name stands behind a mark none of these has. */
const columnMark = 'column:';
export const sameForAll = 'constant';
export const joinColumns = 'columns';

/** Keys are made of columns; who somebody is and what is corrected differs from row to row. */
const ofEachRow = new Set(['key', 'person', 'otherPerson', 'corrects']);
const joinable = new Set(['key', 'corrects']);

export function mayBeSameForAll({ name }: ImportField): boolean {
  return !ofEachRow.has(name);
}

export function mayBeJoined({ name }: ImportField): boolean {
  return joinable.has(name);
}

export function optionOf(source: FieldSource | undefined): string {
  if (!source) return '';
  return source.from === 'column' ? optionOfColumn(source.column) : source.from;
}

export function optionOfColumn(column: string): string {
  return `${columnMark}${column}`;
}

/** What is left of a source when another is chosen in its place. */
export function sourceOf(
  option: string,
  before: FieldSource | undefined,
  field: ImportField,
): FieldSource | undefined {
  if (option.startsWith(columnMark)) {
    const words = before?.from === 'column' ? before.words : {};
    return { from: 'column', column: option.slice(columnMark.length), words };
  }
  if (option === sameForAll) {
    const [first = ''] = field.form.is === 'word' ? field.form.words : [];
    return { from: 'constant', value: first };
  }
  if (option !== joinColumns) return undefined;
  return { from: 'columns', columns: before?.from === 'column' ? [before.column] : [] };
}

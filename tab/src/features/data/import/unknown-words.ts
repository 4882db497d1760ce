import type { CsvRecord } from '@causeway/shared/domain/import/csv-reader.js';
import type { ImportField } from '@causeway/shared/domain/import/import-fields.js';
import type { FieldSource } from '@causeway/shared/domain/import/import-mapping.js';

/** More than this is no closed list of words but the wrong column. */
const mostShown = 40;

/** The file's words for a field that need a meaning: those nobody knows, and those that were given one. */
export function unknownWords(
  field: ImportField,
  source: FieldSource | undefined,
  header: readonly string[],
  records: readonly Pick<CsvRecord, 'cells'>[],
  useCases: readonly string[],
): readonly string[] {
  const { form } = field;
  if (source?.from !== 'column' || (form.is !== 'word' && form.is !== 'use-case')) return [];
  const place = header.indexOf(source.column);
  const known = new Set(
    (form.is === 'word' ? form.words : useCases).map((word) => word.toLowerCase()),
  );
  const found = new Map(Object.keys(source.words).map((word) => [word.toLowerCase(), word]));
  for (const { cells } of records) {
    const text = cells[place]?.trim() ?? '';
    const key = text.toLowerCase();
    if (text !== '' && !known.has(key) && !found.has(key)) found.set(key, text);
    if (found.size > mostShown) break;
  }
  return [...found.values()].slice(0, mostShown);
}

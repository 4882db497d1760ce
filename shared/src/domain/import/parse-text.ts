import type { ParseText } from './csv-reader.js';

/** What papaparse's own parser answers. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

interface TextParser {
  parse(text: string, baseIndex: number, ignoreLastRow: boolean): Parsed;
}

/** Makes the reader's parser of papaparse's, which each side brings along itself. */
export function parseTextWith(
  newParser: (config: { delimiter: string; newline: '\n' }) => TextParser,
): ParseText {
  return (text, delimiter, place) => {
    const parser = newParser({ delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(text, 0, place === 'more');
    const broken = new Set(errors.map(({ row }) => row ?? -1));
    return { rows: data, broken, used: place === 'more' ? meta.cursor : text.length };
  };
}

import type { CsvTools } from '@causeway/shared/domain/import/csv-reader.js';
import { parseTextWith } from '@causeway/shared/domain/import/parse-text.js';
import Papa from 'papaparse';

export const csvTools: CsvTools = {
  parse: parseTextWith((config) => new Papa.Parser(config)),
  utf8: {
    strict: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
    lenient: new TextDecoder('utf-8', { ignoreBOM: true }),
  },
};

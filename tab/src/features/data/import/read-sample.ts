import type { CsvRecord, Delimiter } from '@causeway/shared/domain/import/csv-reader.js';
import { CsvReader, UnreadableFile } from '@causeway/shared/domain/import/csv-reader.js';
import type { Encoding } from '@causeway/shared/domain/import/decode-bytes.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { csvTools } from '../../../lib/csv-tools.js';
import { filePieces } from '../../../lib/file-pieces.js';

/** The beginning of a file: enough to guess from and to look at. */
export interface FileSample {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

export type SampleProblem =
  | { readonly code: 'is-workbook' | 'file-gone' | 'no-header' | 'no-rows' }
  | { readonly code: 'endless-row'; readonly line: number };

export type ReadSample =
  | { readonly kind: 'read'; readonly sample: FileSample }
  | { readonly kind: 'problem'; readonly problem: SampleProblem };

const looksAt = 500;
/** Office documents are ZIP archives. */
const zipMark = [0x50, 0x4b, 0x03, 0x04];

function problem(code: Exclude<SampleProblem['code'], 'endless-row'>): ReadSample {
  return { kind: 'problem', problem: { code } };
}

function problemOf(error: unknown): ReadSample {
  if (!(error instanceof UnreadableFile)) return problem('file-gone');
  const { code, line } = error;
  return code === 'no-header' ? problem(code) : { kind: 'problem', problem: { code, line } };
}

async function readBeginning(file: Blob, reader: CsvReader): Promise<CsvRecord[] | 'workbook'> {
  const records: CsvRecord[] = [];
  let isFirst = true;
  for await (const piece of filePieces(file)) {
    if (isFirst && zipMark.every((byte, at) => piece[at] === byte)) return 'workbook';
    isFirst = false;
    records.push(...reader.push(piece));
    if (records.length >= looksAt) return records.slice(0, looksAt);
  }
  records.push(...reader.end());
  return records.slice(0, looksAt);
}

export async function readSample(
  file: Blob,
  delimiter: ImportMapping['delimiter'],
): Promise<ReadSample> {
  const reader = new CsvReader(csvTools, delimiter);
  try {
    const records = await readBeginning(file, reader);
    if (records === 'workbook') return problem('is-workbook');
    if (records.length === 0) return problem('no-rows');
    const { header, encoding } = reader;
    return {
      kind: 'read',
      sample: { header, records, encoding, delimiter: reader.delimiter },
    };
  } catch (error) {
    return problemOf(error);
  }
}

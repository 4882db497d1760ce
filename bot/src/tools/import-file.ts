import { createReadStream, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { CsvReader } from '@causeway/shared/domain/import/csv-reader.js';
import type { ImportResult } from '@causeway/shared/domain/import/import-file.js';
import { importFile } from '@causeway/shared/domain/import/import-file.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { importMappingSchema } from '@causeway/shared/domain/import/import-mapping.js';
import { mapRow, planImport } from '@causeway/shared/domain/import/map-row.js';
import { mappingProblems } from '@causeway/shared/domain/import/mapping-problems.js';
import { refusedFile } from '@causeway/shared/domain/import/refused-rows.js';
import { fieldWord, importFieldWords } from '@causeway/shared/text/import-field-words.js';
import { mappingProblemSentence } from '@causeway/shared/text/mapping-problem-text.js';
import { refusedRowText, refusedSentence } from '@causeway/shared/text/refused-row-text.js';
import { CausewayApi } from './import/causeway-api.js';
import { csvTools } from './import/csv-tools.js';
import type { ImportOptions } from './import/import-options.js';
import { readImportOptions, usage, WrongCall } from './import/import-options.js';
import { showProgress } from './import/show-progress.js';

/**
 * Sends a CSV file into a program. Ends with 0 when every row was taken, with 1 when some were refused,
 * with 2 when the file could not be sent.
 */
const pieceBytes = 256 * 1_024;
const shownRefusals = 10;

const fieldWords = importFieldWords('en');
const sentences = refusedRowText('en');

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new WrongCall(`${file} is not JSON.`);
  }
}

async function mappingFor({ mapping }: ImportOptions, api: CausewayApi): Promise<ImportMapping> {
  if ('file' in mapping) {
    const read = importMappingSchema.safeParse(jsonIn(mapping.file));
    if (read.success) return read.data;
    const where = read.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
    throw new WrongCall(`${mapping.file} is no mapping; look at: ${where}`);
  }
  const known = await api.mappings();
  const wanted = mapping.name.trim().toLowerCase();
  const found = known.find(({ name }) => name.trim().toLowerCase() === wanted);
  if (found) return found.mapping;
  const names = known.map(({ name }) => `  ${name}`).join('\n');
  throw new WrongCall(
    known.length === 0
      ? 'This program has no saved mapping yet. Save one on its Data page, or name a JSON file.'
      : `No mapping is called “${mapping.name}”. This program has:\n${names}`,
  );
}

function mapperOf(mapping: ImportMapping, header: readonly string[]) {
  const problems = mappingProblems(mapping, header);
  if (problems.length > 0) {
    const lines = problems.map((problem) => `  ${mappingProblemSentence(problem, 'en')}`);
    throw new WrongCall(`The mapping does not fit this file:\n${lines.join('\n')}`);
  }
  const plan = planImport(mapping, header, null);
  return (record: Parameters<typeof mapRow>[1]) => mapRow(plan, record);
}

async function send(options: ImportOptions, reader: CsvReader, mapping: ImportMapping) {
  const api = new CausewayApi(options.origin, options.key);
  const progress = showProgress(options.bytes, process.stderr);
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
  });
  const result = await importFile({
    pieces: createReadStream(options.file, { highWaterMark: pieceBytes }),
    reader,
    prepare: (header) => mapperOf(mapping, header),
    send: (rows) => api.send(mapping.target, rows, options.isDryRun),
    wait: (ms) => setTimeout(ms),
    report: (counts) => progress.report(counts),
    isStopped: () => isStopped,
  });
  progress.end(result.counts);
  return result;
}

function said({ field, code }: { readonly field: string; readonly code: string }) {
  return { field: fieldWord(fieldWords, field), whatToDo: refusedSentence(sentences, code) };
}

async function tellRefused(options: ImportOptions, reader: CsvReader, { refused }: ImportResult) {
  if (refused.rows === 0) return;
  for (const line of refused.lines.slice(0, shownRefusals)) {
    const { field, whatToDo } = said(line);
    process.stdout.write(`  line ${line.line}, ${field}: ${whatToDo}\n`);
  }
  if (options.errorsFile === undefined) {
    process.stdout.write('--errors <file> writes them all down.\n');
    return;
  }
  const titles = ['Line', 'Field', 'What to do'] as const;
  const { header, delimiter } = reader;
  await writeFile(
    options.errorsFile,
    refusedFile(refused.lines, { header, delimiter, titles, wordsOf: said }),
  );
  const more = refused.more === 0 ? '' : `, and ${refused.more} more are not in it`;
  process.stdout.write(`The refused rows are in ${options.errorsFile}${more}.\n`);
}

function unreadableSentence(unreadable: ImportResult['unreadable']): string {
  if (unreadable?.code !== 'endless-row') return 'The file is empty.';
  return `From line ${unreadable.line} on the file cannot be read: a quotation mark is never closed. What stands above it was sent.`;
}

function tellCounts({ isDryRun }: ImportOptions, { kind, counts, unreadable }: ImportResult): void {
  const { read, accepted, repeated, changed, refused } = counts;
  const ends = {
    finished: isDryRun ? 'Dry run: nothing was kept.' : 'Done.',
    stopped: 'Stopped. What was sent stays; the same file again does no harm.',
    unmappable: 'Nothing was sent.',
    unreadable: unreadableSentence(unreadable),
    unreachable:
      'Nobody answered for minutes. What was sent stays; the same file again does no harm.',
  };
  process.stdout.write(
    `${ends[kind]} ${read} rows read: ${accepted} accepted, ${repeated} known already, ${changed} changed, ${refused} refused.\n`,
  );
}

async function main(): Promise<number> {
  const options = readImportOptions(process.argv.slice(2), process.env);
  const mapping = await mappingFor(options, new CausewayApi(options.origin, options.key));
  const reader = new CsvReader(csvTools, mapping.delimiter);
  const result = await send(options, reader, mapping);
  tellCounts(options, result);
  await tellRefused(options, reader, result);
  if (result.kind !== 'finished') return 2;
  return result.counts.refused > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const known = error instanceof WrongCall;
  process.stderr.write(known ? `${error.message}\n\n${usage}` : `${String(error)}\n`);
  process.exitCode = 2;
}

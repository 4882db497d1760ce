import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Delimiter } from '@causeway/shared/domain/import/csv-reader.js';
import type { Encoding } from '@causeway/shared/domain/import/decode-bytes.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { formatNumber, languageTag } from '@causeway/shared/text/format.js';
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useReader } from '../../../lib/reader.js';
import type { FileSample, ReadSample, SampleProblem } from './read-sample.js';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  spinner: { justifyContent: 'flex-start' },
});

type Words = ReturnType<typeof dataText>;

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

function problemSentence(problem: SampleProblem, words: Words): string {
  switch (problem.code) {
    case 'is-workbook':
      return words.isWorkbook;
    case 'file-gone':
      return words.fileGone;
    case 'no-header':
      return words.emptyFile;
    case 'no-rows':
      return words.noRows;
    case 'endless-row':
      return words.endlessRow(String(problem.line));
    default:
      return assertNever(problem);
  }
}

function delimiterWord(delimiter: Delimiter, words: Words): string {
  const known = { ',': words.comma, ';': words.semicolon, '\t': words.tab, '|': words.bar };
  return known[delimiter];
}

function ReadAs({ sample }: { readonly sample: FileSample }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  const columns = formatNumber(sample.header.length, locale);
  return (
    <span className={styles.quiet}>
      {words.readAs(encodings[sample.encoding], delimiterWord(sample.delimiter, words), columns)}
    </span>
  );
}

const units = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const;

function sizeText(bytes: number, tag: string): string {
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? (['byte', 1] as const);
  const format = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  return format.format(bytes / size);
}

interface FileFactsProps {
  readonly file: File;
  readonly read: ReadSample | undefined;
}

/** Which file it is and how it was read, or why it cannot be. */
export function FileFacts({ file, read }: FileFactsProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  return (
    <div className={styles.facts}>
      <strong>{words.fileFacts(file.name, sizeText(file.size, languageTag(locale)))}</strong>
      {!read && <Spinner className={styles.spinner} size="tiny" label={words.reading} />}
      {read?.kind === 'read' && <ReadAs sample={read.sample} />}
      {read?.kind === 'problem' && (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problemSentence(read.problem, words)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
    </div>
  );
}

import type { ImportResult } from '@causeway/shared/domain/import/import-file.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { FactList } from '../../../components/fact-list.js';
import { useReader } from '../../../lib/reader.js';
import { RefusedTable } from './refused-table.js';
import type { ImportRun } from './use-import-run.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Ended = Extract<ImportRun, { kind: 'ended' }>;
type Words = ReturnType<typeof dataText>;

function endSentence({ mode, result }: Ended, words: Words, refused: string): string {
  const { kind, counts, unreadable } = result;
  if (kind === 'stopped') return words.stopped;
  if (kind === 'unreachable') return words.unreachable;
  if (kind === 'unreadable') {
    return unreadable?.code === 'endless-row'
      ? words.endlessRow(String(unreadable.line))
      : words.emptyFile;
  }
  if (kind === 'unmappable') return words.failed;
  const bad = counts.refused;
  if (mode === 'check') return bad > 0 ? words.checkedBad(bad, refused) : words.checkedGood;
  return bad > 0 ? words.importedBut(bad, refused) : words.imported;
}

function intentOf({ kind, counts }: ImportResult): 'success' | 'warning' | 'error' {
  if (kind === 'unreachable' || kind === 'unreadable' || kind === 'unmappable') return 'error';
  return kind === 'stopped' || counts.refused > 0 ? 'warning' : 'success';
}

interface RunResultProps {
  readonly run: Ended;
  readonly onImport: () => void;
  readonly onBack: () => void;
  readonly onOther: () => void;
}

/** What came of it in one sentence and in numbers, what was refused, and the next step. */
export function RunResult({ run, onImport, onBack, onOther }: RunResultProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  const { result, mode, header, delimiter } = run;
  const { counts, refused } = result;
  const number = (count: number) => formatNumber(count, locale);
  const takeable = counts.accepted + counts.changed + counts.repeated;
  const mayImport = mode === 'check' && result.kind === 'finished' && takeable > 0;
  const isDone = mode === 'import' && result.kind === 'finished';
  return (
    <>
      <div role="status">
        <MessageBar intent={intentOf(result)} layout="multiline" politeness="polite">
          <MessageBarBody>{endSentence(run, words, number(counts.refused))}</MessageBarBody>
        </MessageBar>
      </div>
      <FactList
        facts={[
          { name: words.rowsRead, value: number(counts.read) },
          { name: words.wouldBeTaken, value: number(counts.accepted) },
          counts.changed > 0 ? { name: words.changed, value: number(counts.changed) } : undefined,
          { name: words.knownAlready, value: number(counts.repeated) },
          { name: words.refused, value: number(counts.refused) },
        ]}
      />
      {counts.refused > 0 && (
        <RefusedTable refused={refused} header={header} delimiter={delimiter} />
      )}
      <div className={styles.actions}>
        {mayImport && (
          <Button appearance="primary" onClick={onImport}>
            {counts.refused > 0
              ? words.importRest(takeable, number(takeable))
              : words.importNow(takeable, number(takeable))}
          </Button>
        )}
        {isDone ? (
          <Button appearance="primary" onClick={onOther}>
            {words.otherFile}
          </Button>
        ) : (
          <Button onClick={onBack}>{words.backToMapping}</Button>
        )}
      </div>
    </>
  );
}

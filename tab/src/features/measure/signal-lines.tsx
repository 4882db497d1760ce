import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { measurePartWords } from '@causeway/shared/text/measure-part-words.js';
import { measureSentences } from '@causeway/shared/text/measure-sentences.js';
import { measureText } from '@causeway/shared/text/measure-text.js';
import { chartValue } from '@causeway/shared/text/chart-value.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MeasureCell } from '../../components/charts/reading.js';
import { countedWords, readingsOf } from '../../components/charts/reading.js';
import { useReader, useWords } from '../../lib/reader.js';
import { LampMark } from './lamp-mark.js';

const useStyles = makeStyles({
  signal: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  sentence: { marginBlock: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Facts of a signal are counts, but for those that are called a share. */
export function factWords(facts: Readonly<Record<string, number>>, locale: Locale): string {
  const names: Readonly<Record<string, string>> = measurePartWords(locale);
  return Object.entries(facts)
    .map(([name, value]) => {
      const said = chartValue(value, name.endsWith('Share') ? 'share' : 'number', locale);
      return `${names[name] ?? name}: ${said}`;
    })
    .join(' · ');
}

interface SignalLinesProps {
  readonly title: string;
  readonly measure: string;
  readonly rows: readonly { readonly name: string; readonly cell: MeasureCell }[];
  /** What else there is to say of it as a whole. */
  readonly note?: string;
}

/** Something that is so or is not, with the facts behind it, of everybody and of each group. */
export function SignalLines({ title, measure, rows, note }: SignalLinesProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const common = useWords(measureText);
  const page = useWords(measurePageText);
  const titleId = useId();
  const sentences: Readonly<Record<string, string>> = measureSentences(locale);
  return (
    <div className={styles.signal} role="group" aria-labelledby={titleId}>
      <strong id={titleId}>{title}</strong>
      <p className={styles.sentence}>{[sentences[measure], note].filter(Boolean).join(' ')}</p>
      <ul className={styles.list}>
        {rows.map(({ name, cell }) => {
          const answer = cell.kind === 'shown' ? cell.result.value : undefined;
          const signal =
            answer?.kind === 'known' && answer.value.form === 'signal' ? answer.value : undefined;
          const [reading] = readingsOf(cell, measure, locale);
          return (
            <li key={name} className={styles.row}>
              <span>{name}</span>
              <span className={styles.said}>
                {signal ? (
                  <LampMark state={signal.isOn ? 'on' : 'off'}>
                    {signal.isOn ? common.signalOn : common.signalOff}
                  </LampMark>
                ) : (
                  <LampMark state="unknown">
                    {reading.kind === 'gap' ? reading.words : page.lampUnknown}
                  </LampMark>
                )}
                <span className={styles.facts}>
                  {signal && factWords(signal.facts, locale)}
                  {signal && cell.kind === 'shown' && (
                    <> · {countedWords(measure, cell.result, locale)}</>
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

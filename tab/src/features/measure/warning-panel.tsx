import type { LampView, MeasureView } from '@causeway/shared/api/measures.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { earlyWarningWords } from '@causeway/shared/text/measure-part-words.js';
import { measureSentences } from '@causeway/shared/text/measure-sentences.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { LampMark } from './lamp-mark.js';
import { litSignals } from './lit-signals.js';
import type { Named } from '../../components/charts/driver-words.js';
import { factWords } from './signal-lines.js';

const useStyles = makeStyles({
  lit: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningBorder2,
  },
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  what: { color: tokens.colorNeutralForeground2 },
  quiet: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
});

interface WarningPanelProps {
  readonly measures: readonly MeasureView[];
  readonly lamps: readonly LampView[];
  readonly useCases: readonly Named[];
}

/** What is lit stands first with its reason; what is not can be read on demand. Nothing where nothing is lit. */
export function WarningPanel({ measures, lamps, useCases }: WarningPanelProps) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const warnings = useWords(earlyWarningWords);
  const { locale } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const sentences: Readonly<Record<string, string>> = measureSentences(locale);
  const signals = litSignals(measures);
  const lit = lamps.filter(({ state }) => state === 'on');
  const others = lamps.filter(({ state }) => state !== 'on');
  if (signals.length + lit.length === 0) return null;
  return (
    <Surface title={words.warnings} className={styles.lit}>
      <p className={styles.hint}>{words.warningsHint}</p>
      <ul className={styles.list}>
        {signals.map(({ measure, facts, of }) => (
          <li key={measure}>
            <LampMark state="on">{names[measure] ?? measure}</LampMark>
            <div className={styles.what}>
              {`${of.map((filter) => filterName(filter, useCases, locale)).join(', ')}: ${sentences[measure] ?? ''} `}
              {factWords(facts, locale)}
            </div>
          </li>
        ))}
        {lit.map(({ warning }) => (
          <li key={warning}>
            <LampMark state="on">{warnings[`${warning}-name`]}</LampMark>
            <div className={styles.what}>{warnings[`${warning}-on`]}</div>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.notLit}</summary>
          <ul className={styles.quiet}>
            {others.map(({ warning, state }) => (
              <li key={warning}>
                <LampMark state={state}>{warnings[`${warning}-name`]}</LampMark>
                <div className={styles.what}>{warnings[`${warning}-${state}`]}</div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Surface>
  );
}

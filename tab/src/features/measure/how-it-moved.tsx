import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Named } from '../../components/charts/driver-words.js';
import { TrendLine } from '../../components/charts/trend-line.js';
import { Loaded } from '../../components/loaded.js';
import { SelectField } from '../../components/select-field.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useMeasureHistory } from './api/use-measure-history.js';
import { isLine, movedLines, movedPoints } from './moved-lines.js';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  open: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 320px))',
    gap: tokens.spacingHorizontalM,
  },
  notes: {
    display: 'flex',
    flexDirection: 'column',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface OfMeasures {
  readonly programId: string;
  readonly measures: readonly MeasureView[];
  readonly cut: FilterBy;
  readonly useCases: readonly Named[];
}

function Moved({
  programId,
  measure,
  cut,
  useCases,
}: Omit<OfMeasures, 'measures'> & { readonly measure: MeasureView }) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale } = useReader();
  const [chosen, setChosen] = useState<string>();
  const history = useMeasureHistory(programId, measure.name, cut);
  const lines = movedLines(measure, cut, useCases, locale);
  const line = lines.find(({ key }) => key === chosen) ?? lines[0];
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const name = names[measure.name] ?? measure.name;
  if (!line) return null;
  return (
    <>
      {lines.length > 1 && (
        <div className={styles.choices}>
          <SelectField
            label={words.ofWhom}
            value={line.key}
            options={lines.map(({ key, name: label }) => ({ value: key, label }))}
            onChange={setChosen}
          />
        </div>
      )}
      <Loaded query={history}>
        {({ editions, earlier }) => {
          const { points, stoodStill } = movedPoints(editions, line);
          return (
            <>
              <TrendLine
                title={lines.length > 1 ? `${name}: ${line.name}` : name}
                measure={measure.name}
                points={points}
              />
              <div className={styles.notes}>
                {stoodStill > 0 && (
                  <Caption1>{words.stoodStill(formatNumber(stoodStill, locale))}</Caption1>
                )}
                {earlier > 0 && (
                  <Caption1>{words.editionsBefore(formatNumber(earlier, locale))}</Caption1>
                )}
              </div>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** How the measures of a section moved, one at a time; asked for once somebody opens it. */
export function HowItMoved({ section, ...of }: OfMeasures & { readonly section: string }) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const lines = of.measures.filter((measure) => isLine(measure, of.cut));
  const measure = lines.find(({ name }) => name === chosen) ?? lines[0];
  if (!measure) return null;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.howMovedOf(section)}</summary>
      {isOpen && (
        <div className={styles.open}>
          <p className={styles.hint}>{words.howMovedHint}</p>
          <div className={styles.choices}>
            <SelectField
              label={words.whichMeasure}
              value={measure.name}
              options={lines.map(({ name }) => ({ value: name, label: names[name] ?? name }))}
              onChange={setChosen}
            />
          </div>
          <Moved key={`${measure.name} ${of.cut}`} {...of} measure={measure} />
        </div>
      )}
    </details>
  );
}

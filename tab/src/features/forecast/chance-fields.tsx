import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChoiceField } from '../../components/choice-field.js';
import { useWords } from '../../lib/reader.js';
import { PercentField } from './percent-field.js';
import { shareIn } from './rollout.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
});

/** As it stands in the fields. */
export interface ChanceValues {
  readonly direction: 'above' | 'below';
  readonly threshold: string;
  readonly probability: string;
}

export const noChance: ChanceValues = { direction: 'above', threshold: '', probability: '' };

/** Undefined while something is missing. */
export function chanceOf(values: ChanceValues): NonNullable<ForecastView['chance']> | undefined {
  const threshold = shareIn(values.threshold, 'inside');
  const probability = shareIn(values.probability, 'with-ends');
  if (threshold === undefined || probability === undefined) return undefined;
  return { direction: values.direction, threshold, probability };
}

interface ChanceFieldsProps {
  readonly values: ChanceValues;
  readonly isTried: boolean;
  readonly onChange: (part: Partial<ChanceValues>) => void;
}

/** How likely somebody holds it that it will lie beyond a threshold. */
export function ChanceFields({ values, isTried, onChange }: ChanceFieldsProps) {
  const styles = useStyles();
  const words = useWords(forecastPageText);
  const isMissing = (text: string, bounds: 'inside' | 'with-ends') =>
    isTried && shareIn(text, bounds) === undefined;
  return (
    <div className={styles.row}>
      <ChoiceField
        label={words.chanceDirection}
        layout="row"
        choices={[
          { value: 'above', label: words.above },
          { value: 'below', label: words.below },
        ]}
        value={values.direction}
        onChange={(direction) => onChange({ direction })}
      />
      <PercentField
        label={words.chanceThreshold}
        value={values.threshold}
        problem={isMissing(values.threshold, 'inside') ? words.percentProblem : undefined}
        onChange={(threshold) => onChange({ threshold })}
      />
      <PercentField
        label={words.probability}
        value={values.probability}
        problem={isMissing(values.probability, 'with-ends') ? words.shareProblem : undefined}
        onChange={(probability) => onChange({ probability })}
      />
    </div>
  );
}

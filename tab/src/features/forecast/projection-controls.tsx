import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { formatPercent } from '@causeway/shared/text/format.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { SelectField } from '../../components/select-field.js';
import { useReader, useWords } from '../../lib/reader.js';
import { PercentField } from './percent-field.js';
import type { Side } from './rollout.js';
import { shareIn } from './rollout.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
  },
});

const levels = ['0.8', '0.9', '0.95'] as const;

/** As it stands in the fields. */
export interface ProjectionChoices {
  readonly measure: string;
  readonly level: (typeof levels)[number];
  readonly target: string;
  readonly volunteers: string;
}

interface ProjectionControlsProps {
  readonly side: Side;
  readonly measures: readonly string[];
  readonly choices: ProjectionChoices;
  readonly onChange: (part: Partial<ProjectionChoices>) => void;
}

/** What is projected, how sure, to which rollout, and against which target. */
export function ProjectionControls(props: ProjectionControlsProps) {
  const { side, measures, choices, onChange } = props;
  const styles = useStyles();
  const words = useWords(forecastPageText);
  const { locale } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const { measure, level, target, volunteers } = choices;
  const isTarget = target.trim() === '' || shareIn(target, 'inside') !== undefined;
  const isShare = shareIn(volunteers, 'with-ends') !== undefined;
  return (
    <div className={styles.row}>
      <SelectField
        label={words.measure}
        value={measure}
        options={measures.map((value) => ({ value, label: names[value] ?? value }))}
        onChange={(chosen) => chosen && onChange({ measure: chosen })}
      />
      {side === 'adoption' && (
        <PercentField
          label={words.volunteerShare}
          hint={words.volunteerHint}
          value={volunteers}
          problem={isShare ? undefined : words.shareProblem}
          onChange={(text) => onChange({ volunteers: text })}
        />
      )}
      <PercentField
        label={words.target}
        hint={words.targetHint}
        value={target}
        problem={isTarget ? undefined : words.percentProblem}
        onChange={(text) => onChange({ target: text })}
      />
      <SelectField
        label={words.level}
        value={level}
        options={levels.map((value) => ({ value, label: formatPercent(Number(value), locale) }))}
        onChange={(chosen) => chosen && onChange({ level: chosen })}
      />
    </div>
  );
}

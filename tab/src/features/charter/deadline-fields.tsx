import type { Deadline, Deadlines } from '@causeway/shared/domain/escalation/deadline.js';
import { deadlineUnits } from '@causeway/shared/domain/escalation/deadline.js';
import type { Severity } from '@causeway/shared/domain/flag/severity.js';
import { severities } from '@causeway/shared/domain/flag/severity.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import { severityWords } from '@causeway/shared/text/flag-words.js';
import { makeStyles, Select, SpinButton, tokens } from '@fluentui/react-components';
import { SeverityMark } from '../../components/severity-mark.js';
import { useReader } from '../../lib/reader.js';
import { deadlineUnitWord } from './deadline-words.js';

const most = 200;

const useStyles = makeStyles({
  rows: {
    display: 'grid',
    gridTemplateColumns: '110px 100px minmax(0, 260px)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    '@media (max-width: 480px)': { gridTemplateColumns: '100px minmax(0, 1fr)' },
  },
  mark: { '@media (max-width: 480px)': { gridColumnEnd: 'span 2' } },
  count: { minWidth: 0 },
});

interface DeadlineFieldsProps {
  readonly value: Deadlines;
  readonly onChange: (value: Deadlines) => void;
}

/** How long each asked person has, by severity. */
export function DeadlineFields({ value, onChange }: DeadlineFieldsProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = charterText(locale);
  const names = severityWords(locale);
  const change = (severity: Severity, part: Partial<Deadline>) =>
    onChange({ ...value, [severity]: { ...value[severity], ...part } });
  return (
    <div className={styles.rows}>
      {severities.map((severity) => [
        <span key={`mark ${severity}`} className={styles.mark}>
          <SeverityMark severity={severity} />
        </span>,
        <SpinButton
          key={`count ${severity}`}
          className={styles.count}
          aria-label={words.countFor(names[severity])}
          min={1}
          max={most}
          value={value[severity].count}
          onChange={(_, data) => {
            const count = data.value ?? Number(data.displayValue);
            if (count >= 1 && count <= most) change(severity, { count });
          }}
        />,
        <Select
          key={`unit ${severity}`}
          aria-label={words.unitFor(names[severity])}
          value={value[severity].unit}
          onChange={(_, data) => {
            const unit = deadlineUnits.find((other) => other === data.value);
            if (unit) change(severity, { unit });
          }}
        >
          {deadlineUnits.map((unit) => (
            <option key={unit} value={unit}>
              {deadlineUnitWord(unit, locale)}
            </option>
          ))}
        </Select>,
      ])}
    </div>
  );
}

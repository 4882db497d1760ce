import { Caption1, Checkbox, Label, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  problem: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorPaletteRedForeground1,
  },
});

/** The shape other fields have beside what is wrong with them. */
const cross =
  'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0ZM4.3 3.6l-.7.7L5.3 6 3.6 7.7l.7.7L6 6.7l1.7 1.7.7-.7L6.7 6l1.7-1.7-.7-.7L6 5.3Z';

interface CheckGroupProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly problem?: string | undefined;
}

/** Any number of a few. A field around them would take their own names away. */
export function CheckGroup({ label, choices, chosen, onChange, problem }: CheckGroupProps) {
  const styles = useStyles();
  const labelId = useId();
  const problemId = useId();
  return (
    <div
      role="group"
      className={styles.group}
      aria-labelledby={labelId}
      aria-describedby={problem ? problemId : undefined}
    >
      <Label weight="semibold" id={labelId}>
        {label}
      </Label>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          checked={chosen.includes(choice.value)}
          aria-invalid={problem ? true : undefined}
          onChange={(_, { checked }) =>
            onChange(
              checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value),
            )
          }
        />
      ))}
      {problem && (
        <Caption1 id={problemId} role="alert" className={styles.problem}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d={cross} fill="currentColor" fillRule="evenodd" />
          </svg>
          {problem}
        </Caption1>
      )}
    </div>
  );
}

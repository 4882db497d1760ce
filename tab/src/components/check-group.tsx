import { Checkbox, Label, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { FieldProblem } from './field-problem.js';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

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
      {problem && <FieldProblem id={problemId}>{problem}</FieldProblem>}
    </div>
  );
}

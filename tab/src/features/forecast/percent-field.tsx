import { Field, Input, makeStyles } from '@fluentui/react-components';

/** An input is as wide as it likes unless it is told that it may be narrower. */
const useStyles = makeStyles({ narrow: { minWidth: 0 } });

interface PercentFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A share as people say it. */
export function PercentField({ label, hint, value, problem, onChange }: PercentFieldProps) {
  const styles = useStyles();
  return (
    <Field
      className={styles.narrow}
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Input
        className={styles.narrow}
        inputMode="decimal"
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

import { Field, Input } from '@fluentui/react-components';

interface PercentFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A share as people say it. */
export function PercentField({ label, hint, value, problem, onChange }: PercentFieldProps) {
  return (
    <Field
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Input inputMode="decimal" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

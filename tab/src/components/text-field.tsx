import { Field, Textarea } from '@fluentui/react-components';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly limit: number;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
}

/** Several lines of somebody's own words. */
export function TextField(props: TextFieldProps) {
  const { label, hint, value, limit, rows = 4, onChange, problem } = props;
  return (
    <Field
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Textarea
        value={value}
        rows={rows}
        maxLength={limit}
        resize="vertical"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

import { Field, Input } from '@fluentui/react-components';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** As typed, so that half a number stays half a number. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
  readonly unit?: string;
  readonly size?: 'small' | 'medium';
}

/** A number, typed with a point or a comma; `readNumber` reads it. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, value, onChange, problem, unit, size = 'medium' } = props;
  return (
    <Field
      label={{ children: label, weight: size === 'small' ? 'regular' : 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
      size={size}
    >
      <Input
        inputMode="decimal"
        value={value}
        contentAfter={unit ? <span aria-hidden="true">{unit}</span> : null}
        input={{ size: 6 }}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

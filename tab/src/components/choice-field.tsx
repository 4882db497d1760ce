import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';

const useStyles = makeStyles({ options: { display: 'flex', flexWrap: 'wrap' } });

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  /** Undefined while nothing is chosen; nothing is ever chosen for the person by surprise. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly problem?: string | undefined;
  readonly layout?: 'column' | 'row';
}

/** One of a few, all in sight. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const styles = useStyles();
  const { label, hint, choices, value, onChange, problem, layout = 'column' } = props;
  return (
    <Field
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <RadioGroup
        value={value ?? ''}
        className={layout === 'row' ? styles.options : undefined}
        layout={layout === 'row' ? 'horizontal' : 'vertical'}
        onChange={(_, data) => {
          const chosen = choices.find((choice) => choice.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={
              choice.hint ? (
                <>
                  {choice.label}
                  <br />
                  <small>{choice.hint}</small>
                </>
              ) : (
                choice.label
              )
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

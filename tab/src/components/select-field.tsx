import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useWords } from '../lib/reader.js';

/** A list is as wide as its longest line unless it is told that it may be narrower. */
const useStyles = makeStyles({ narrow: { minWidth: 0 } });

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value | '';
  /** The first line, for "nothing chosen"; an empty one asks to choose. */
  readonly empty?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
  readonly problem?: string | undefined;
  readonly size?: 'small' | 'medium';
}

/** One of many, in the platform's own list, which works with every keyboard and on every phone. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const styles = useStyles();
  const words = useWords(tabText);
  const { label, hint, value, empty, options, onChange, problem, size = 'medium' } = props;
  return (
    <Field
      className={styles.narrow}
      label={{ children: label, weight: size === 'small' ? 'regular' : 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
      size={size}
    >
      <Select
        className={styles.narrow}
        value={value}
        onChange={(_, data) =>
          onChange(options.find((option) => option.value === data.value)?.value)
        }
      >
        {empty !== undefined && <option value="">{empty || words.choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

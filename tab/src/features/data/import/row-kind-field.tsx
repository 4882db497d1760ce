import { observationKindNames } from '@causeway/shared/domain/observation/observation-kinds.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { kindWords } from '@causeway/shared/text/observation-words.js';
import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useReader } from '../../../lib/reader.js';
import type { RowKind } from './use-import-draft.js';

const rowKinds: readonly RowKind[] = ['participants', ...observationKindNames];

const useStyles = makeStyles({
  field: { maxWidth: '520px' },
  dropdown: { minWidth: 0 },
  option: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface RowKindFieldProps {
  readonly value: RowKind | undefined;
  readonly onChange: (rowKind: RowKind) => void;
}

/** What each row of the file is; every answer says in a sentence what it means. */
export function RowKindField({ value, onChange }: RowKindFieldProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  const kinds = kindWords(locale);
  return (
    <Field
      className={styles.field}
      label={{ children: words.whatIsIt, weight: 'semibold' }}
      hint={value ? kinds[`${value}Hint` as keyof typeof kinds] : null}
    >
      <Dropdown
        className={styles.dropdown}
        value={value ? kinds[value] : ''}
        selectedOptions={value ? [value] : []}
        onOptionSelect={(_, data) => {
          const chosen = rowKinds.find((kind) => kind === data.optionValue);
          if (chosen) onChange(chosen);
        }}
      >
        {rowKinds.map((kind) => (
          <Option key={kind} value={kind} text={kinds[kind]}>
            <span className={styles.option}>
              {kinds[kind]}
              <span className={styles.hint}>{kinds[`${kind}Hint` as keyof typeof kinds]}</span>
            </span>
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

import type { ImportField } from '@causeway/shared/domain/import/import-fields.js';
import type { FieldSource } from '@causeway/shared/domain/import/import-mapping.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import {
  fieldHint,
  fieldWord,
  importFieldWords,
} from '@causeway/shared/text/import-field-words.js';
import { codeWord, codeWords } from '@causeway/shared/text/observation-words.js';
import {
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useReader } from '../../../lib/reader.js';
import {
  joinColumns,
  mayBeJoined,
  mayBeSameForAll,
  optionOf,
  optionOfColumn,
  sameForAll,
  sourceOf,
} from './source-select.js';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  wide: { minWidth: 0 },
});

interface FieldSourceEditorProps {
  readonly field: ImportField;
  readonly source: FieldSource | undefined;
  readonly columns: readonly string[];
  readonly useCases: readonly string[];
  readonly onChange: (source: FieldSource | undefined) => void;
}

function ConstantField({
  field,
  value,
  useCases,
  onChange,
}: Pick<FieldSourceEditorProps, 'field' | 'useCases'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { locale } = useReader();
  const codes = codeWords(locale);
  const label = dataText(locale).everyRow(fieldWord(importFieldWords(locale), field.name));
  const { form } = field;
  const offered = form.is === 'word' ? form.words : form.is === 'use-case' ? useCases : undefined;
  if (!offered) {
    return (
      <Input
        aria-label={label}
        value={value}
        maxLength={200}
        onChange={(_, data) => onChange(data.value)}
      />
    );
  }
  return (
    <Select aria-label={label} value={value} onChange={(_, data) => onChange(data.value)}>
      {!offered.includes(value) && <option value={value}>{value}</option>}
      {offered.map((word) => (
        <option key={word} value={word}>
          {form.is === 'word' ? codeWord(codes, field.name, word) : word}
        </option>
      ))}
    </Select>
  );
}

function JoinedColumns({
  label,
  columns,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}) {
  const styles = useStyles();
  return (
    <Dropdown
      className={styles.wide}
      multiselect
      aria-label={label}
      value={chosen.join(' + ')}
      selectedOptions={[...chosen]}
      onOptionSelect={(_, data) => onChange(data.selectedOptions)}
    >
      {columns.map((column) => (
        <Option key={column} value={column}>
          {column}
        </Option>
      ))}
    </Dropdown>
  );
}

/** Where one field comes from: a column, one word for all rows, joined columns, or nowhere. */
export function FieldSourceEditor(props: FieldSourceEditorProps) {
  const { field, source, columns, useCases, onChange } = props;
  const styles = useStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  const names = importFieldWords(locale);
  const name = fieldWord(names, field.name);
  const known = source?.from === 'column' && !columns.includes(source.column);
  const nowhere = field.otherwise
    ? words.nowhereMeans(codeWord(codeWords(locale), field.name, field.otherwise))
    : words.nowhere;
  return (
    <div className={styles.field}>
      <Field
        label={{
          children: field.isRequired ? `${name} (${words.needed})` : name,
          weight: field.isRequired ? 'semibold' : 'regular',
        }}
        hint={fieldHint(names, field.name) ?? null}
      >
        <Select
          className={styles.wide}
          value={optionOf(source)}
          onChange={(_, data) => onChange(sourceOf(data.value, source, field))}
        >
          <option value="">{nowhere}</option>
          {known && <option value={optionOf(source)}>{source.column}</option>}
          {columns.map((column) => (
            <option key={column} value={optionOfColumn(column)}>
              {`${words.fromColumn}: ${column}`}
            </option>
          ))}
          {mayBeSameForAll(field) && <option value={sameForAll}>{words.sameForAll}</option>}
          {mayBeJoined(field) && <option value={joinColumns}>{words.joinColumns}</option>}
        </Select>
      </Field>
      {source?.from === 'constant' && (
        <ConstantField
          field={field}
          value={source.value}
          useCases={useCases}
          onChange={(value) => onChange({ from: 'constant', value })}
        />
      )}
      {source?.from === 'columns' && (
        <JoinedColumns
          label={words.joinedColumns(name)}
          columns={columns}
          chosen={source.columns}
          onChange={(chosen) => onChange({ from: 'columns', columns: chosen })}
        />
      )}
    </div>
  );
}

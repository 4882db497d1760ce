import type { CsvRecord } from '@causeway/shared/domain/import/csv-reader.js';
import { importFields } from '@causeway/shared/domain/import/import-fields.js';
import type { FieldSource, ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useWords } from '../../../lib/reader.js';
import { FieldSourceEditor } from './field-source.js';
import { unknownWords } from './unknown-words.js';
import { WordMeanings } from './word-meanings.js';

const useStyles = makeStyles({
  title: { marginBlock: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalL,
    alignItems: 'start',
  },
});

interface MappingFieldsProps {
  readonly mapping: ImportMapping;
  readonly header: readonly string[];
  readonly records: readonly Pick<CsvRecord, 'cells'>[];
  readonly useCases: readonly string[];
  readonly onChange: (mapping: ImportMapping) => void;
}

function withSource(
  mapping: ImportMapping,
  name: string,
  source: FieldSource | undefined,
): ImportMapping {
  const { [name]: _, ...others } = mapping.fields;
  return { ...mapping, fields: source ? { ...others, [name]: source } : others };
}

/** All fields of the kind, each with where it comes from and what the file's words for it mean. */
export function MappingFields(props: MappingFieldsProps) {
  const { mapping, header, records, useCases, onChange } = props;
  const styles = useStyles();
  const words = useWords(dataText);
  const fields = importFields(mapping);
  const change = (name: string, source: FieldSource | undefined) =>
    onChange(withSource(mapping, name, source));
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>
        {words.columns}
      </Subtitle2>
      <div className={styles.fields}>
        {fields.map((field) => (
          <FieldSourceEditor
            key={field.name}
            field={field}
            source={mapping.fields[field.name]}
            columns={header}
            useCases={useCases}
            onChange={(source) => change(field.name, source)}
          />
        ))}
      </div>
      {fields.map((field) => {
        const source = mapping.fields[field.name];
        const theirs = unknownWords(field, source, header, records, useCases);
        if (source?.from !== 'column' || theirs.length === 0) return null;
        return (
          <WordMeanings
            key={field.name}
            field={field}
            theirs={theirs}
            meanings={source.words}
            useCases={useCases}
            onChange={(meanings) => change(field.name, { ...source, words: meanings })}
          />
        );
      })}
    </>
  );
}

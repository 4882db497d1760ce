import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { timeFormats } from '@causeway/shared/domain/import/import-mapping.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { SelectField } from '../../../components/select-field.js';
import { useWords } from '../../../lib/reader.js';

const useStyles = makeStyles({
  title: { marginBlock: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'end',
  },
});

interface FormatFieldsProps {
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

function timeZones(current: string): readonly string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])];
}

/** How the file writes times and numbers, and what stands between its cells. */
export function FormatFields({ mapping, onChange }: FormatFieldsProps) {
  const styles = useStyles();
  const words = useWords(dataText);
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>
        {words.howWritten}
      </Subtitle2>
      <div className={styles.fields}>
        <SelectField
          label={words.timeFormat}
          value={mapping.timeFormat}
          size="small"
          options={timeFormats.map((value) => ({ value, label: words[value] }))}
          onChange={(timeFormat) => timeFormat && onChange({ ...mapping, timeFormat })}
        />
        <SelectField<string>
          label={words.timeZone}
          value={mapping.timeZone}
          size="small"
          options={timeZones(mapping.timeZone).map((value) => ({ value, label: value }))}
          onChange={(timeZone) => timeZone && onChange({ ...mapping, timeZone })}
        />
        <SelectField
          label={words.decimal}
          value={mapping.decimal}
          size="small"
          options={[
            { value: 'point', label: words.point },
            { value: 'comma', label: words.decimalComma },
          ]}
          onChange={(decimal) => decimal && onChange({ ...mapping, decimal })}
        />
        <SelectField
          label={words.delimiter}
          value={mapping.delimiter}
          size="small"
          options={[
            { value: 'auto', label: words.auto },
            { value: ',', label: words.comma },
            { value: ';', label: words.semicolon },
            { value: '\t', label: words.tab },
            { value: '|', label: words.bar },
          ]}
          onChange={(delimiter) => delimiter && onChange({ ...mapping, delimiter })}
        />
      </div>
    </>
  );
}

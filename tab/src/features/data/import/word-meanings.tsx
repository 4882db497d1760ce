import type { ImportField } from '@causeway/shared/domain/import/import-fields.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { fieldWord, importFieldWords } from '@causeway/shared/text/import-field-words.js';
import { codeWord, codeWords } from '@causeway/shared/text/observation-words.js';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useReader } from '../../../lib/reader.js';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { paddingInline: tokens.spacingHorizontalXS },
  select: { minWidth: 0 },
});

interface WordMeaningsProps {
  readonly field: ImportField;
  /** As the file writes them. */
  readonly theirs: readonly string[];
  readonly meanings: Readonly<Record<string, string>>;
  readonly useCases: readonly string[];
  readonly onChange: (meanings: Record<string, string>) => void;
}

/** What the file's own words mean; a word without a meaning makes its rows refused. */
export function WordMeanings({ field, theirs, meanings, useCases, onChange }: WordMeaningsProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  const codes = codeWords(locale);
  const { form, name } = field;
  const ours = form.is === 'word' ? form.words : useCases;
  const mean = (theirWord: string, meaning: string) => {
    const { [theirWord]: _, ...others } = meanings;
    onChange(meaning === '' ? others : { ...others, [theirWord]: meaning });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>
        {words.wordsOf(fieldWord(importFieldWords(locale), name))}
      </legend>
      {theirs.map((theirWord) => (
        <Field key={theirWord} label={theirWord} size="small">
          <Select
            className={styles.select}
            value={meanings[theirWord] ?? ''}
            onChange={(_, data) => mean(theirWord, data.value)}
          >
            <option value="">{words.chooseMeaning}</option>
            {ours.map((word) => (
              <option key={word} value={word}>
                {form.is === 'word' ? codeWord(codes, name, word) : word}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}

import type { SavedMapping } from '@causeway/shared/api/connections.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { SelectField } from '../../../components/select-field.js';
import { useWords } from '../../../lib/reader.js';
import { RowKindField } from './row-kind-field.js';
import type { ImportDraft } from './use-import-draft.js';
import { rowKindOf } from './use-import-draft.js';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
  },
});

interface ImportChoicesProps {
  readonly draft: ImportDraft;
  readonly known: readonly SavedMapping[];
}

/** What the file is, or the saved mapping that says so. */
export function ImportChoices({ draft, known }: ImportChoicesProps) {
  const styles = useStyles();
  const words = useWords(dataText);
  return (
    <div className={styles.choices}>
      <RowKindField value={draft.mapping && rowKindOf(draft.mapping)} onChange={draft.chooseKind} />
      {known.length > 0 && (
        <SelectField<string>
          label={words.savedMapping}
          value={draft.saved?.id ?? ''}
          empty={words.noSavedMapping}
          options={known.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => draft.chooseSaved(known.find((one) => one.id === id))}
        />
      )}
    </div>
  );
}

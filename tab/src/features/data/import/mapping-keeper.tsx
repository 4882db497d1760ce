import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.js';
import { ProblemBar } from '../../../components/problem-bar.js';
import { useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useRemoveImportMapping, useSaveImportMapping } from '../api/use-import-mappings.js';
import { SaveMappingDialog } from './save-mapping-dialog.js';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface MappingKeeperProps {
  readonly programId: string;
  readonly mapping: ImportMapping;
  readonly saved: SavedMapping | undefined;
  readonly onSaved: (saved: SavedMapping | undefined) => void;
}

/** Keeps the mapping under a name, keeps changes to one that has a name, or removes it. */
export function MappingKeeper({ programId, mapping, saved, onSaved }: MappingKeeperProps) {
  const styles = useStyles();
  const words = useWords(dataText);
  const toast = useToast();
  const [open, setOpen] = useState<'save' | 'remove'>();
  const save = useSaveImportMapping(programId);
  const remove = useRemoveImportMapping(programId);
  const isChanged = saved && canonicalJson(saved.mapping) !== canonicalJson(mapping);
  const saveChanges = () => {
    if (!saved) return;
    const { id: mappingId, version, name } = saved;
    save.mutate(
      { params: { programId, mappingId }, body: { version, name, mapping } },
      {
        onSuccess: (next) => {
          toast({ text: words.mappingSaved });
          onSaved(next);
        },
      },
    );
  };
  return (
    <>
      <ProblemBar error={save.error} />
      <div className={styles.buttons}>
        {isChanged && (
          <Button disabledFocusable={save.isPending} onClick={saveChanges}>
            {words.saveChanges(saved.name)}
          </Button>
        )}
        {(!saved || isChanged) && (
          <Button onClick={() => setOpen('save')}>{words.saveMapping}</Button>
        )}
        {saved && (
          <Button appearance="subtle" onClick={() => setOpen('remove')}>
            {words.removeMapping}
          </Button>
        )}
      </div>
      {open === 'save' && (
        <SaveMappingDialog
          programId={programId}
          mapping={mapping}
          onSaved={onSaved}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'remove' && saved && (
        <FormDialog
          title={words.removeMappingTitle(saved.name)}
          hint={words.removeMappingText}
          submit={words.removeMapping}
          isBusy={remove.isPending}
          error={remove.error}
          onClose={() => setOpen(undefined)}
          onSubmit={() =>
            remove.mutate(saved.id, {
              onSuccess: () => {
                toast({ text: words.mappingRemoved });
                onSaved(undefined);
                setOpen(undefined);
              },
            })
          }
        />
      )}
    </>
  );
}

import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { usePurgeLabels } from './api/use-cohort-rules.js';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: 'flex-start' },
});

interface PurgeDialogProps {
  readonly programId: string;
  readonly onClose: () => void;
}

function PurgeDialog({ programId, onClose }: PurgeDialogProps) {
  const words = useWords(cohortPageText);
  const toast = useToast();
  const purge = usePurgeLabels();
  const submit = () => {
    const onSuccess = () => {
      toast({ text: words.purged });
      onClose();
    };
    purge.mutate({ params: { programId } }, { onSuccess });
  };
  return (
    <FormDialog
      title={words.purgeTitle}
      hint={words.purgeHint}
      submit={words.purge}
      isBusy={purge.isPending}
      error={purge.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

/** What was said of people is deleted once it has served its phase. */
export function LabelsPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(cohortPageText);
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Surface title={words.labels}>
      <span className={styles.lead}>{words.labelsLead}</span>
      <Button className={styles.action} onClick={() => setIsAsked(true)}>
        {words.purge}
      </Button>
      {isAsked && <PurgeDialog programId={programId} onClose={() => setIsAsked(false)} />}
    </Surface>
  );
}

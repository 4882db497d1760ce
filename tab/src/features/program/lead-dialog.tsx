import type { StageView } from '@causeway/shared/api/stages.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonPicker } from '../../components/person-picker.js';
import { findPeople } from '../../lib/find-people.js';
import { useWords } from '../../lib/reader.js';
import { useNameLead } from './api/use-move-stage.js';

interface LeadDialogProps {
  readonly stage: StageView;
  readonly onClose: () => void;
}

/** Who leads the program. Somebody who leads as many as they may is told so by the server. */
export function LeadDialog({ stage, onClose }: LeadDialogProps) {
  const words = useWords(programPageText);
  const common = useWords(tabText);
  const name = useNameLead();
  const [person, setPerson] = useState<PersonRef | null>(stage.lead);
  const [isTried, setIsTried] = useState(false);
  const submit = () => {
    setIsTried(true);
    if (!person) return;
    const { programId, version } = stage;
    const body = { version, leadId: person.id, instead: null };
    name.mutate({ params: { programId }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={words.nameLead}
      hint={words.leadHint}
      submit={common.save}
      isBusy={name.isPending}
      error={name.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker
        label={words.lead}
        value={person}
        onChange={setPerson}
        search={findPeople}
        problem={isTried && !person ? common.needed : undefined}
      />
    </FormDialog>
  );
}

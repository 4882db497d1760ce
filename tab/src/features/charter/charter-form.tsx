import type { CharterView } from '@causeway/shared/api/programs.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { Deadlines } from '@causeway/shared/domain/escalation/deadline.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DraftNote } from '../../components/draft-note.js';
import { PersonPicker } from '../../components/person-picker.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { Surface } from '../../components/surface.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { findPeople } from '../../lib/find-people.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useSaveCharter } from './api/use-save-charter.js';
import { DeadlineFields } from './deadline-fields.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface CharterFormProps {
  readonly charter: CharterView;
  readonly onClose: () => void;
}

/** The four questions, answered by those who own them. An empty answer stays an open question. */
export function CharterForm({ charter, onClose }: CharterFormProps) {
  const styles = useStyles();
  const words = useWords(charterText);
  const common = useWords(tabText);
  const toast = useToast();
  const save = useSaveCharter(charter.useCaseId);
  const [accountable, setAccountable] = useState<PersonRef | null>(charter.accountable);
  const written = { standard: charter.standard ?? '', correcting: charter.correcting ?? '' };
  const draft = useDraft(`charter.${charter.useCaseId}`, written, 'tab');
  const { standard, correcting } = draft.value;
  const [judge, setJudge] = useState<PersonRef | null>(charter.judge);
  const [deputy, setDeputy] = useState<PersonRef | null>(charter.deputy);
  const [deadlines, setDeadlines] = useState<Deadlines>(charter.deadlines);

  const submit = () =>
    save.mutate(
      {
        version: charter.version,
        accountableId: accountable?.id ?? null,
        standard: standard.trim() || null,
        correcting: correcting.trim() || null,
        judgeId: judge?.id ?? null,
        deputyId: deputy?.id ?? null,
        deadlines: { ...deadlines },
      },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: common.saved });
          onClose();
        },
      },
    );

  return (
    <>
      <Surface title={words.edit}>
        <DraftNote draft={draft} />
        <PersonPicker
          label={words.accountable}
          hint={words.accountableHint}
          value={accountable}
          onChange={setAccountable}
          search={findPeople}
        />
        <TextField
          label={words.standard}
          hint={words.standardHint}
          value={standard}
          limit={textLimits.statement}
          onChange={(typed) => draft.change({ standard: typed })}
        />
        <TextField
          label={words.correcting}
          hint={words.correctingHint}
          value={correcting}
          limit={textLimits.statement}
          onChange={(typed) => draft.change({ correcting: typed })}
        />
        <PersonPicker
          label={words.path}
          hint={words.judgeHint}
          value={judge}
          onChange={setJudge}
          search={findPeople}
        />
        <PersonPicker
          label={words.deputy}
          hint={words.pathHint}
          value={deputy}
          onChange={setDeputy}
          search={findPeople}
        />
      </Surface>
      <Surface title={words.deadlines}>
        <DeadlineFields value={deadlines} onChange={setDeadlines} />
      </Surface>
      <ProblemBar error={save.error} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={save.isPending} onClick={submit}>
          {common.save}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </>
  );
}

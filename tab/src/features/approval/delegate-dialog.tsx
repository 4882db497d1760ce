import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonPicker } from '../../components/person-picker.js';
import { findPeople } from '../../lib/find-people.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useNow } from '../../lib/use-now.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { fromWallClock } from '../../lib/wall-clock.js';
import { useDelegate } from './api/use-approvals.js';

interface DelegateDialogProps {
  readonly approval: ApprovalPage;
  readonly onClose: () => void;
}

/** Hands over what one decides with oneself, from now until a day. */
export function DelegateDialog({ approval, onClose }: DelegateDialogProps) {
  const words = useWords(approvalPageText);
  const common = useWords(tabText);
  const { timeZone } = useReader();
  const now = useNow();
  const toast = useToast();
  const delegate = useDelegate();
  const [delegationId] = useState(() => uuidV7());
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [day, setDay] = useState('');
  const [isTried, setIsTried] = useState(false);
  const untilAt = fromWallClock(`${day}T23:59`, timeZone);
  const own = approval.voices.filter(({ onBehalfOf }) => onBehalfOf === null);
  const submit = () => {
    setIsTried(true);
    if (!person || untilAt === undefined) return;
    const functions = own.map(({ role }) => role);
    const params = { programId: approval.program.id, delegationId };
    delegate.mutate(
      { params, body: { toId: person.id, functions, fromAt: now, untilAt } },
      {
        onSuccess: () => {
          toast({ text: words.delegated(person.name) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.delegateTitle}
      hint={words.delegateHint}
      submit={words.delegate}
      isBusy={delegate.isPending}
      error={delegate.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker
        label={words.delegateTo}
        value={person}
        onChange={setPerson}
        search={findPeople}
        problem={isTried && !person ? common.needed : undefined}
      />
      <Field
        label={{ children: words.delegateUntil, weight: 'semibold' }}
        validationMessage={isTried && untilAt === undefined ? common.chooseDay : null}
      >
        <Input type="date" value={day} onChange={(_, data) => setDay(data.value)} />
      </Field>
    </FormDialog>
  );
}

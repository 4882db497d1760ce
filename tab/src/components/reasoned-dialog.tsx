import { textLimits } from '@causeway/shared/domain/defaults.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useDraft } from '../lib/draft.js';
import { FormDialog } from './form-dialog.js';
import { TextField } from './text-field.js';
import { useWords } from '../lib/reader.js';

const noReason = { reason: '' };

interface ReasonedDialogProps {
  /** Where the reason is kept until it is sent. */
  readonly draftKey: string;
  readonly title: string;
  readonly hint?: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Whether the other fields are filled in; they show their own problems once `onTried` was called. */
  readonly isComplete?: boolean;
  readonly onTried?: () => void;
  /** `sent` is to be called once it was: then what was typed is forgotten. */
  readonly onSubmit: (reason: string, sent: () => void) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A decision that has to say why. */
export function ReasonedDialog(props: ReasonedDialogProps) {
  const {
    draftKey,
    title,
    hint,
    submit,
    isBusy,
    error,
    isComplete = true,
    onTried,
    onSubmit,
    onClose,
  } = props;
  const words = useWords(tabText);
  const draft = useDraft(draftKey, noReason);
  const { reason } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isReasoned = reason.trim() !== '';
  return (
    <FormDialog
      title={title}
      {...(hint === undefined ? {} : { hint })}
      submit={submit}
      isBusy={isBusy}
      error={error}
      draft={draft}
      onSubmit={() => {
        setIsTried(true);
        onTried?.();
        if (isReasoned && isComplete) onSubmit(reason.trim(), draft.clear);
      }}
      onClose={onClose}
    >
      {props.children}
      <TextField
        label={words.why}
        value={reason}
        limit={textLimits.note}
        onChange={(typed) => draft.change({ reason: typed })}
        problem={isTried && !isReasoned ? words.needed : undefined}
      />
    </FormDialog>
  );
}

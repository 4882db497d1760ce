import { textLimits } from '@causeway/shared/domain/defaults.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { FormDialog } from './form-dialog.js';
import { TextField } from './text-field.js';
import { useWords } from '../lib/reader.js';

interface ReasonedDialogProps {
  readonly title: string;
  readonly hint?: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Whether the other fields are filled in; they show their own problems once `onTried` was called. */
  readonly isComplete?: boolean;
  readonly onTried?: () => void;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A decision that has to say why. */
export function ReasonedDialog(props: ReasonedDialogProps) {
  const {
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
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isReasoned = reason.trim() !== '';
  return (
    <FormDialog
      title={title}
      {...(hint === undefined ? {} : { hint })}
      submit={submit}
      isBusy={isBusy}
      error={error}
      onSubmit={() => {
        setIsTried(true);
        onTried?.();
        if (isReasoned && isComplete) onSubmit(reason.trim());
      }}
      onClose={onClose}
    >
      {props.children}
      <TextField
        label={words.why}
        value={reason}
        limit={textLimits.note}
        onChange={setReason}
        problem={isTried && !isReasoned ? words.needed : undefined}
      />
    </FormDialog>
  );
}

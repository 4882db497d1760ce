import { textLimits } from '@causeway/shared/domain/defaults.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useWords } from '../../lib/reader.js';
import { ConsequenceBar } from './consequence-bar.js';
import type { Act } from '../../components/stop-mark.js';

interface ActDialogProps {
  readonly act: Act;
  readonly title: string;
  readonly consequences: readonly string[];
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** What it does, then why; whoever is in a hurry needs nothing else. */
export function ActDialog(props: ActDialogProps) {
  const { act, title, consequences, isBusy, error, onSubmit, onClose, children } = props;
  const words = useWords(stopText);
  const common = useWords(tabText);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isReasoned = reason.trim() !== '';
  return (
    <FormDialog
      title={title}
      submit={words[act]}
      isBusy={isBusy}
      error={error}
      onSubmit={() => {
        setIsTried(true);
        if (isReasoned) onSubmit(reason.trim());
      }}
      onClose={onClose}
    >
      <ConsequenceBar act={act} sentences={consequences} />
      <TextField
        label={words.reason}
        {...(act === 'hold' || act === 'halt' ? { hint: words.everybodyReads } : {})}
        value={reason}
        limit={textLimits.note}
        rows={3}
        onChange={setReason}
        problem={isTried && !isReasoned ? common.needed : undefined}
      />
      {children}
    </FormDialog>
  );
}

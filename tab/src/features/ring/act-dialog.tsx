import { textLimits } from '@causeway/shared/domain/defaults.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useWords } from '../../lib/reader.js';
import { ConsequenceBar } from './consequence-bar.js';
import type { Act } from '../../components/stop-mark.js';

const noReason = { reason: '' };

interface ActDialogProps {
  /** Where the reason is kept until it is sent. */
  readonly draftKey: string;
  readonly act: Exclude<Act, 'advance'>;
  readonly title: string;
  readonly consequences: readonly string[];
  readonly isBusy: boolean;
  readonly error: unknown;
  /** `sent` is to be called once it was: then what was typed is forgotten. */
  readonly onSubmit: (reason: string, sent: () => void) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** What it does, then why; whoever is in a hurry needs nothing else. */
export function ActDialog(props: ActDialogProps) {
  const { draftKey, act, title, consequences, isBusy, error, onSubmit, onClose, children } = props;
  const words = useWords(stopText);
  const common = useWords(tabText);
  const draft = useDraft(draftKey, noReason);
  const { reason } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isReadByAll = act === 'hold' || act === 'halt' || act === 'end';
  const isReasoned = reason.trim() !== '';
  return (
    <FormDialog
      title={title}
      submit={words[act]}
      isBusy={isBusy}
      error={error}
      draft={draft}
      onSubmit={() => {
        setIsTried(true);
        if (isReasoned) onSubmit(reason.trim(), draft.clear);
      }}
      onClose={onClose}
    >
      <ConsequenceBar act={act} sentences={consequences} />
      <TextField
        label={words.reason}
        {...(isReadByAll ? { hint: words.everybodyReads } : {})}
        value={reason}
        limit={textLimits.note}
        rows={3}
        onChange={(typed) => draft.change({ reason: typed })}
        problem={isTried && !isReasoned ? common.needed : undefined}
      />
      {children}
    </FormDialog>
  );
}

import { askReporter } from '@causeway/shared/api/board.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.js';
import { TextField } from '../../../components/text-field.js';
import { call } from '../../../lib/api.js';
import { useDraft } from '../../../lib/draft.js';
import { useWords } from '../../../lib/reader.js';
import type { MoveDialogProps } from '../flag-move-dialog.js';
import { StaleNotice } from '../stale-notice.js';

const nothingTyped = { text: '' };

export function AskDialog({ flag, isStale, onSend, ...dialog }: MoveDialogProps) {
  const words = useWords(boardText);
  const common = useWords(tabText);
  const draft = useDraft(`ask.${flag.id}`, nothingTyped);
  const { text } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isMissing = text.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (isMissing) return;
    const request = { params: { flagId: flag.id }, body: { version: flag.version, text } };
    onSend(async () => {
      const moved = await call(askReporter, request);
      draft.clear();
      return moved;
    });
  };
  return (
    <FormDialog
      title={words.askTitle}
      hint={words.askHint}
      submit={common.send}
      draft={draft}
      onSubmit={submit}
      {...dialog}
    >
      {isStale && <StaleNotice flag={flag} />}
      <TextField
        label={words.question}
        value={text}
        limit={textLimits.note}
        onChange={(typed) => draft.change({ text: typed })}
        problem={isTried && isMissing ? common.needed : undefined}
      />
    </FormDialog>
  );
}

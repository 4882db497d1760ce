import { dismissFlag } from '@causeway/shared/api/board.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { DismissalReason } from '@causeway/shared/domain/flag/flag.js';
import { dismissalReasons } from '@causeway/shared/domain/flag/flag.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { dismissalWords } from '@causeway/shared/text/flag-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { ChoiceField } from '../../../components/choice-field.js';
import { FormDialog } from '../../../components/form-dialog.js';
import { TextField } from '../../../components/text-field.js';
import { call } from '../../../lib/api.js';
import { useDraft } from '../../../lib/draft.js';
import { useWords } from '../../../lib/reader.js';
import type { MoveDialogProps } from '../flag-move-dialog.js';
import { StaleNotice } from '../stale-notice.js';

interface Draft {
  readonly reason?: DismissalReason | undefined;
  readonly text: string;
}

const nothingTyped: Draft = { text: '' };

export function DismissDialog({ flag, isStale, onSend, ...dialog }: MoveDialogProps) {
  const words = useWords(boardText);
  const reasons = useWords(dismissalWords);
  const common = useWords(tabText);
  const draft = useDraft(`dismiss.${flag.id}`, nothingTyped);
  const { reason, text } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isMissing = text.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (!reason || isMissing) return;
    const request = { params: { flagId: flag.id }, body: { version: flag.version, reason, text } };
    onSend(async () => {
      const dismissed = await call(dismissFlag, request);
      draft.clear();
      return dismissed;
    });
  };
  return (
    <FormDialog
      title={words.dismissTitle}
      submit={words.dismiss}
      draft={draft}
      onSubmit={submit}
      {...dialog}
    >
      {isStale && <StaleNotice flag={flag} />}
      <ChoiceField
        label={words.dismissReason}
        value={reason}
        choices={dismissalReasons.map((value) => ({ value, label: reasons[value] }))}
        onChange={(chosen) => draft.change({ reason: chosen })}
        problem={isTried && !reason ? common.chooseOne : undefined}
      />
      <TextField
        label={words.dismissText}
        hint={words.answerHint}
        value={text}
        limit={textLimits.answer}
        onChange={(typed) => draft.change({ text: typed })}
        problem={isTried && isMissing ? common.needed : undefined}
      />
    </FormDialog>
  );
}

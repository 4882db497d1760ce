import { answerFlag } from '@causeway/shared/api/board.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { ChoiceField } from '../../../components/choice-field.js';
import { FormDialog } from '../../../components/form-dialog.js';
import { TextField } from '../../../components/text-field.js';
import { useState } from 'react';
import { call } from '../../../lib/api.js';
import { useDraft } from '../../../lib/draft.js';
import { useWords } from '../../../lib/reader.js';
import type { MoveDialogProps } from '../flag-move-dialog.js';
import { StaleNotice } from '../stale-notice.js';

interface Draft {
  readonly kind?: 'changed' | 'no-change';
  readonly text: string;
  readonly toAll?: string;
}

const empty: Draft = { text: '' };

export function AnswerDialog({ flag, isStale, onSend, ...dialog }: MoveDialogProps) {
  const words = useWords(boardText);
  const common = useWords(tabText);
  const draft = useDraft(`answer.${flag.id}`, empty);
  const { value, change, clear } = draft;
  const [isTried, setIsTried] = useState(false);
  const { kind, text, toAll = '' } = value;
  const isMissing = text.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (!kind || isMissing) return;
    const forAll = toAll.trim() === '' ? {} : { toAll };
    const body = { version: flag.version, kind, text, ...forAll };
    const request = { params: { flagId: flag.id }, body };
    onSend(async () => {
      const answered = await call(answerFlag, request);
      clear();
      return answered;
    });
  };
  return (
    <FormDialog
      title={words.answerTitle}
      submit={words.answer}
      draft={draft}
      onSubmit={submit}
      {...dialog}
    >
      {isStale && <StaleNotice flag={flag} />}
      <ChoiceField
        label={words.answerKind}
        value={kind}
        choices={[
          { value: 'changed', label: words.changed },
          { value: 'no-change', label: words.noChange },
        ]}
        onChange={(chosen) => change({ kind: chosen })}
        problem={isTried && !kind ? common.chooseOne : undefined}
      />
      <TextField
        label={kind === 'no-change' ? words.answerNoChange : words.answerChanged}
        hint={words.answerHint}
        value={text}
        limit={textLimits.answer}
        rows={6}
        onChange={(typed) => change({ text: typed })}
        problem={isTried && isMissing ? common.needed : undefined}
      />
      <TextField
        label={words.toAll}
        hint={words.toAllHint}
        value={toAll}
        limit={textLimits.note}
        onChange={(typed) => change({ toAll: typed })}
      />
    </FormDialog>
  );
}

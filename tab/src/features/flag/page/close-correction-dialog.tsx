import { closeCorrection } from '@causeway/shared/api/board.js';
import type { FlagPage } from '@causeway/shared/api/flags.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { ChoiceField } from '../../../components/choice-field.js';
import { FormDialog } from '../../../components/form-dialog.js';
import { TextField } from '../../../components/text-field.js';
import { call } from '../../../lib/api.js';
import { useDraft } from '../../../lib/draft.js';
import { useReader } from '../../../lib/reader.js';
import { StaleNotice } from '../stale-notice.js';
import { usePageForm } from './use-page-form.js';

interface CloseCorrectionDialogProps {
  readonly flag: FlagPage;
  readonly onClose: () => void;
}

interface Draft {
  readonly how?: 'done' | 'not-possible' | undefined;
  readonly text: string;
}

const nothingTyped: Draft = { text: '' };

export function CloseCorrectionDialog({ flag, onClose }: CloseCorrectionDialogProps) {
  const { locale } = useReader();
  const words = flagPageText(locale);
  const common = tabText(locale);
  const draft = useDraft(`close-correction.${flag.id}`, nothingTyped);
  const { how, text } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const { send, isStale, ...form } = usePageForm({
    flagId: flag.id,
    done: boardText(locale).corrected,
    onClose,
  });
  const submit = () => {
    setIsTried(true);
    if (!how || text.trim() === '') return;
    const body = { version: flag.version, how, text };
    send(async () => {
      const closed = await call(closeCorrection, { params: { flagId: flag.id }, body });
      draft.clear();
      return closed;
    });
  };
  return (
    <FormDialog
      title={words.closeTitle}
      submit={words.closeIt}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
      {...form}
    >
      {isStale && <StaleNotice flag={flag} />}
      <ChoiceField
        label={words.closeTitle}
        value={how}
        choices={[
          { value: 'done', label: words.done },
          { value: 'not-possible', label: words.notPossible },
        ]}
        onChange={(chosen) => draft.change({ how: chosen })}
        problem={isTried && !how ? common.chooseOne : undefined}
      />
      <TextField
        label={words.closeText}
        value={text}
        limit={textLimits.note}
        onChange={(typed) => draft.change({ text: typed })}
        problem={isTried && text.trim() === '' ? common.needed : undefined}
      />
    </FormDialog>
  );
}

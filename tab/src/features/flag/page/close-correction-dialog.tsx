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
import { useReader } from '../../../lib/reader.js';
import { StaleNotice } from '../stale-notice.js';
import { usePageForm } from './use-page-form.js';

interface CloseCorrectionDialogProps {
  readonly flag: FlagPage;
  readonly onClose: () => void;
}

export function CloseCorrectionDialog({ flag, onClose }: CloseCorrectionDialogProps) {
  const { locale } = useReader();
  const words = flagPageText(locale);
  const common = tabText(locale);
  const [how, setHow] = useState<'done' | 'not-possible'>();
  const [text, setText] = useState('');
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
    send(() => call(closeCorrection, { params: { flagId: flag.id }, body }));
  };
  return (
    <FormDialog
      title={words.closeTitle}
      submit={words.closeIt}
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
        onChange={setHow}
        problem={isTried && !how ? common.chooseOne : undefined}
      />
      <TextField
        label={words.closeText}
        value={text}
        limit={textLimits.note}
        onChange={setText}
        problem={isTried && text.trim() === '' ? common.needed : undefined}
      />
    </FormDialog>
  );
}

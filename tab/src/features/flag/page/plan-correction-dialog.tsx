import { planCorrection } from '@causeway/shared/api/board.js';
import type { FlagPage } from '@causeway/shared/api/flags.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.js';
import { Loaded } from '../../../components/loaded.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import { call } from '../../../lib/api.js';
import { useDraft } from '../../../lib/draft.js';
import { useReader } from '../../../lib/reader.js';
import { fromWallClock, toWallClock } from '../../../lib/wall-clock.js';
import { useColleagues } from '../api/use-colleagues.js';
import { StaleNotice } from '../stale-notice.js';
import { usePageForm } from './use-page-form.js';

interface PlanCorrectionDialogProps {
  readonly flag: FlagPage;
  readonly onClose: () => void;
}

export function PlanCorrectionDialog({ flag, onClose }: PlanCorrectionDialogProps) {
  const { locale, timeZone } = useReader();
  const words = flagPageText(locale);
  const common = tabText(locale);
  const { correction } = flag;
  const colleagues = useColleagues(flag.id);
  // Who got it is about others, and stays no longer than the browser tab.
  const kept = { recipients: correction?.recipients ?? '' };
  const draft = useDraft(`plan-correction.${flag.id}`, kept, 'tab');
  const { recipients } = draft.value;
  const [ownerId, setOwnerId] = useState<string | undefined>(correction?.owner?.id);
  const [due, setDue] = useState(correction ? toWallClock(correction.dueAt, timeZone) : '');
  const [isTried, setIsTried] = useState(false);
  const { send, isStale, ...form } = usePageForm({
    flagId: flag.id,
    done: boardText(locale).corrected,
    onClose,
  });

  const submit = () => {
    setIsTried(true);
    const dueAt = fromWallClock(due, timeZone);
    if (recipients.trim() === '' || !ownerId || dueAt === undefined) return;
    const body = { version: flag.version, recipients, ownerId, dueAt };
    send(async () => {
      const planned = await call(planCorrection, { params: { flagId: flag.id }, body });
      draft.clear();
      return planned;
    });
  };
  return (
    <FormDialog
      title={words.correction}
      submit={common.save}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
      {...form}
    >
      {isStale && <StaleNotice flag={flag} />}
      <TextField
        label={words.recipients}
        value={recipients}
        limit={textLimits.note}
        rows={2}
        onChange={(typed) => draft.change({ recipients: typed })}
        problem={isTried && recipients.trim() === '' ? common.needed : undefined}
      />
      <Loaded query={colleagues}>
        {({ people }) => (
          <SelectField<string>
            label={words.owner}
            value={ownerId ?? ''}
            empty=""
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setOwnerId}
            problem={isTried && !ownerId ? common.chooseOne : undefined}
          />
        )}
      </Loaded>
      <Field
        label={{ children: words.dueAt, weight: 'semibold' }}
        hint={words.dueZone(timeZone)}
        validationMessage={
          isTried && fromWallClock(due, timeZone) === undefined ? common.needed : null
        }
      >
        <Input type="datetime-local" value={due} onChange={(_, data) => setDue(data.value)} />
      </Field>
    </FormDialog>
  );
}

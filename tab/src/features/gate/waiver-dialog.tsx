import type { GateView } from '@causeway/shared/api/gates.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { fromWallClock } from '../../lib/wall-clock.js';
import { useAskWaiver } from './api/use-waivers.js';
import type { GateResult } from './criterion-row.js';

const nothingTyped = { reason: '', day: '' };

interface WaiverDialogProps {
  readonly programId: string;
  readonly result: GateResult;
  readonly names: GateView['names'];
  readonly onClose: () => void;
}

/** Asks for an exception from one criterion of the next step. */
export function WaiverDialog({ programId, result, names, onClose }: WaiverDialogProps) {
  const words = useWords(gatePageText);
  const common = useWords(tabText);
  const toast = useToast();
  const { locale, timeZone } = useReader();
  const ask = useAskWaiver();
  const [waiverId] = useState(() => uuidV7());
  const draft = useDraft(`waiver.${programId}.${result.name}`, nothingTyped);
  const { reason, day } = draft.value;
  const [isSent, setIsSent] = useState(false);
  const until = fromWallClock(`${day}T23:59`, timeZone);
  const submit = () => {
    setIsSent(true);
    if (reason.trim() === '' || until === undefined) return;
    const body = { criterion: result.name, reason: reason.trim(), until };
    ask.mutate(
      { params: { programId, waiverId }, body },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: words.exceptionAsked });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.askExceptionFor(
        wholeCriterionName(result.name, result.facts, { locale, names }),
      )}
      hint={words.exceptionHint}
      submit={words.askFor}
      isBusy={ask.isPending}
      error={ask.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words.exceptionReason}
        value={reason}
        limit={textLimits.note}
        onChange={(typed) => draft.change({ reason: typed })}
        problem={isSent && reason.trim() === '' ? common.needed : undefined}
      />
      <Field
        label={{ children: words.exceptionUntil, weight: 'semibold' }}
        hint={words.exceptionUntilHint}
        validationMessage={isSent && until === undefined ? common.chooseDay : null}
      >
        <Input type="date" value={day} onChange={(_, data) => draft.change({ day: data.value })} />
      </Field>
    </FormDialog>
  );
}

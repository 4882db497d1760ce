import type { StageView } from '@causeway/shared/api/stages.js';
import { stepText } from '@causeway/shared/text/step-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { ReasonedDialog } from '../../components/reasoned-dialog.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { fromWallClock } from '../../lib/wall-clock.js';
import { useExtendStage } from './api/use-move-stage.js';

interface ExtendDialogProps {
  readonly stage: StageView;
  readonly onClose: () => void;
}

/** A later day to decide by, in somebody's name. */
export function ExtendDialog({ stage, onClose }: ExtendDialogProps) {
  const words = useWords(stepText);
  const common = useWords(tabText);
  const { timeZone } = useReader();
  const toast = useToast();
  const extend = useExtendStage();
  const [day, setDay] = useState('');
  const [isTried, setIsTried] = useState(false);
  const until = fromWallClock(`${day}T18:00`, timeZone);
  const submit = (reason: string, sent: () => void) => {
    if (until === undefined) return;
    const { programId, version } = stage;
    extend.mutate(
      { params: { programId }, body: { version, until, reason } },
      {
        onSuccess: () => {
          sent();
          toast({ text: words.extended });
          onClose();
        },
      },
    );
  };
  return (
    <ReasonedDialog
      draftKey={`extend.${stage.programId}`}
      title={words.extendTitle}
      hint={words.extendHint}
      submit={words.extend}
      isBusy={extend.isPending}
      error={extend.error}
      isComplete={until !== undefined}
      onTried={() => setIsTried(true)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={{ children: words.extendUntil, weight: 'semibold' }}
        validationMessage={isTried && until === undefined ? common.chooseDay : null}
      >
        <Input type="date" value={day} onChange={(_, data) => setDay(data.value)} />
      </Field>
    </ReasonedDialog>
  );
}

import type { StageView } from '@causeway/shared/api/stages.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { fromWallClock } from '../../lib/wall-clock.js';
import { useAdvanceStage, useEndStage, useExtendStage } from './api/use-move-stage.js';
import { ReasonedDialog } from '../../components/reasoned-dialog.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface DialogProps {
  readonly stage: StageView;
  readonly onClose: () => void;
}

function AdvanceDialog({ stage, onClose }: DialogProps) {
  const words = useWords(programPageText);
  const { locale } = useReader();
  const toast = useToast();
  const advance = useAdvanceStage();
  const { programId, version, next } = stage;
  const submit = () =>
    advance.mutate(
      { params: { programId }, body: { version } },
      {
        onSuccess: () => {
          toast({ text: words.advanced });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={words.advanceTitle(stepWord(next ?? '', locale))}
      hint={words.advanceHint}
      submit={words.advance}
      isBusy={advance.isPending}
      error={advance.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

function ExtendDialog({ stage, onClose }: DialogProps) {
  const words = useWords(programPageText);
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
        validationMessage={isTried && until === undefined ? words.dayMissing : null}
      >
        <Input type="date" value={day} onChange={(_, data) => setDay(data.value)} />
      </Field>
    </ReasonedDialog>
  );
}

function EndDialog({ stage, onClose }: DialogProps) {
  const words = useWords(programPageText);
  const toast = useToast();
  const end = useEndStage();
  const { programId, version } = stage;
  const submit = (reason: string, sent: () => void) =>
    end.mutate(
      { params: { programId }, body: { version, reason } },
      {
        onSuccess: () => {
          sent();
          toast({ text: words.ended });
          onClose();
        },
      },
    );
  return (
    <ReasonedDialog
      draftKey={`end.${programId}`}
      title={words.endTitle}
      hint={words.endHint}
      submit={words.end}
      isBusy={end.isPending}
      error={end.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

interface DecidePanelProps {
  readonly stage: StageView;
  /** Whether there is an approval that lets the next step be taken. */
  readonly isGranted: boolean;
}

/** Go on, take more time, or end it: whatever was promised a date needs one of the three. */
export function DecidePanel({ stage, isGranted }: DecidePanelProps) {
  const styles = useStyles();
  const words = useWords(programPageText);
  const [asked, setAsked] = useState<'advance' | 'extend' | 'end'>();
  const close = () => setAsked(undefined);
  return (
    <>
      <div className={styles.actions}>
        {stage.next !== null && (
          <Button
            appearance="primary"
            disabledFocusable={!isGranted}
            title={isGranted ? undefined : words.notGranted}
            onClick={() => setAsked('advance')}
          >
            {words.advance}
          </Button>
        )}
        {stage.decideBy !== null && (
          <Button onClick={() => setAsked('extend')}>{words.extend}</Button>
        )}
        <Button onClick={() => setAsked('end')}>{words.end}</Button>
      </div>
      {stage.next !== null && !isGranted && <span>{words.notGranted}</span>}
      {asked === 'advance' && <AdvanceDialog stage={stage} onClose={close} />}
      {asked === 'extend' && <ExtendDialog stage={stage} onClose={close} />}
      {asked === 'end' && <EndDialog stage={stage} onClose={close} />}
    </>
  );
}

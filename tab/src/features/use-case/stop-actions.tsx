import type { StageView, StopView } from '@causeway/shared/api/stages.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { dispositionWords, workPageText } from '@causeway/shared/text/work-page-text.js';
import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useResumeUseCase, useStopUseCase } from './api/use-stop-use-case.js';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Named {
  readonly id: string;
  readonly name: string;
}

const noReason = { reason: '' };

interface ReasonDialogProps {
  readonly draftKey: string;
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** `sent` is to be called once it was: then what was typed is forgotten. */
  readonly onSubmit: (reason: string, sent: () => void) => void;
  readonly onClose: () => void;
}

function ReasonDialog({ draftKey, onSubmit, ...props }: ReasonDialogProps) {
  const words = useWords(workPageText);
  const common = useWords(tabText);
  const draft = useDraft(draftKey, noReason);
  const { reason } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (!isMissing) onSubmit(reason.trim(), draft.clear);
  };
  return (
    <FormDialog {...props} draft={draft} onSubmit={submit}>
      <TextField
        label={words.reason}
        value={reason}
        limit={textLimits.note}
        onChange={(typed) => draft.change({ reason: typed })}
        problem={isTried && isMissing ? common.needed : undefined}
      />
    </FormDialog>
  );
}

interface DialogProps {
  readonly programId: string;
  readonly useCase: Named;
  readonly onClose: () => void;
}

function HoldDialog({ programId, useCase, onClose }: DialogProps) {
  const words = useWords(workPageText);
  const toast = useToast();
  const stop = useStopUseCase();
  const submit = (reason: string, sent: () => void) => {
    const body = { kind: 'hold' as const, ring: null, useCaseId: useCase.id, reason };
    const onSuccess = () => {
      sent();
      toast({ text: words.held });
      onClose();
    };
    stop.mutate({ params: { programId }, body }, { onSuccess });
  };
  return (
    <ReasonDialog
      draftKey={`hold.${useCase.id}`}
      title={words.holdTitle(useCase.name)}
      hint={words.holdHint}
      submit={words.holdIt}
      isBusy={stop.isPending}
      error={stop.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

function ResumeDialog({
  programId,
  useCase,
  stop,
  onClose,
}: DialogProps & { readonly stop: StopView }) {
  const words = useWords(workPageText);
  const toast = useToast();
  const resume = useResumeUseCase();
  const submit = (reason: string, sent: () => void) => {
    const onSuccess = () => {
      sent();
      toast({ text: words.resumed });
      onClose();
    };
    resume.mutate({ params: { programId, stopId: stop.id }, body: { reason } }, { onSuccess });
  };
  return (
    <ReasonDialog
      draftKey={`resume.${stop.id}`}
      title={words.carryOnTitle(useCase.name)}
      hint={words.carryOnHint}
      submit={words.carryOn}
      isBusy={resume.isPending}
      error={resume.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

interface StopActionsProps {
  readonly stage: StageView;
  readonly useCase: Named;
}

/** Whether a use case is stopped, by whom and why; to stop it from growing, and to carry on. */
export function StopActions({ stage, useCase }: StopActionsProps) {
  const styles = useStyles();
  const words = useWords(workPageText);
  const [asked, setAsked] = useState<'hold' | StopView>();
  const { programId, mayStop, mayDecide } = stage;
  const stops = stage.stops.filter(({ scope }) => scope.useCaseId === useCase.id);
  const isHeld = stops.some(({ kind, scope }) => kind === 'hold' && scope.ring === null);
  const close = () => setAsked(undefined);
  const codes: Readonly<Record<string, string>> = {
    ...useWords(dispositionWords),
    deteriorated: words.deteriorated,
  };
  const why = ({ by, reason }: StopView) =>
    words.stoppedBy(by?.name ?? words.aGuardrail, codes[reason] ?? reason);
  return (
    <div className={styles.line}>
      {stops.map((stop) => (
        <span key={stop.id} className={styles.line}>
          <Badge appearance="tint" color={stop.kind === 'halt' ? 'danger' : 'warning'}>
            {stop.kind === 'halt' ? words.halted : words.onHold}
          </Badge>
          <Caption1 className={styles.quiet}>{why(stop)}</Caption1>
          {mayDecide && (
            <Button
              size="small"
              aria-label={words.carryOnFor(useCase.name)}
              onClick={() => setAsked(stop)}
            >
              {words.carryOn}
            </Button>
          )}
        </span>
      ))}
      {mayStop && !isHeld && stage.phase !== 'ended' && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.holdFor(useCase.name)}
          onClick={() => setAsked('hold')}
        >
          {words.holdIt}
        </Button>
      )}
      {asked === 'hold' && <HoldDialog programId={programId} useCase={useCase} onClose={close} />}
      {asked !== undefined && asked !== 'hold' && (
        <ResumeDialog programId={programId} useCase={useCase} stop={asked} onClose={close} />
      )}
    </div>
  );
}

import type { StopView } from '@causeway/shared/api/stages.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { ActDialog } from './act-dialog.js';
import { useResumeStage } from './api/use-move-stage.js';
import { useToldSystems } from './api/use-told-systems.js';
import { afterwards, resumeConsequences } from './consequences.js';
import type { Rollout } from './rollout.js';
import { scopeWords } from './rollout.js';

interface ResumeDialogProps {
  readonly stop: StopView;
  readonly rollout: Rollout;
  readonly onClose: () => void;
}

/** Takes one stop back by name. */
export function ResumeDialog({ stop, rollout, onClose }: ResumeDialogProps) {
  const words = useWords(stopText);
  const { locale } = useReader();
  const toast = useToast();
  const resume = useResumeStage();
  const { programId } = rollout.stage;
  const told = useToldSystems(programId, 'resume');
  const submit = (reason: string, sent: () => void) =>
    resume.mutate(
      { params: { programId, stopId: stop.id }, body: { reason } },
      {
        onSuccess: () => {
          sent();
          toast({ text: words.resumed });
          onClose();
        },
      },
    );
  return (
    <ActDialog
      draftKey={`resume.${stop.id}`}
      act="resume"
      title={words.resumeTitle(scopeWords(stop.scope, rollout, locale))}
      consequences={[
        ...resumeConsequences(stop, rollout, locale),
        ...afterwards([], told, locale),
        words.toldAll,
      ]}
      isBusy={resume.isPending}
      error={resume.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { stepText } from '@causeway/shared/text/step-text.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useNow } from '../../lib/use-now.js';
import { advanceConsequences } from './advance-consequences.js';
import { useCountedPeople } from './api/use-counted-people.js';
import { useGuardrails } from './api/use-guardrails.js';
import { useAdvanceStage } from './api/use-move-stage.js';
import { useToldSystems } from './api/use-told-systems.js';
import { ConsequenceBar } from './consequence-bar.js';
import { afterwards } from './consequences.js';
import type { Rollout } from './rollout.js';
import { stepName } from './step-name.js';
import type { StepNow } from './step-now.js';

interface AdvanceDialogProps {
  readonly rollout: Rollout;
  readonly step: StepNow;
  readonly onClose: () => void;
}

/** The names of what is watched, in the reader's language. */
function useWatched(programId: string): readonly string[] {
  const names: Readonly<Record<string, string>> = useWords(measureNameWords);
  const guardrails = useGuardrails(programId);
  return (guardrails.data ?? []).map(({ name }) => names[name] ?? name);
}

/** The next step, on the approval for it: what it does, and the press that does it. */
export function AdvanceDialog({ rollout, step, onClose }: AdvanceDialogProps) {
  const words = useWords(stepText);
  const stopWords = useWords(stopText);
  const reader = useReader();
  const { locale } = reader;
  const toast = useToast();
  const now = useNow();
  const { programId, version } = rollout.stage;
  const [drawnFrom] = useState(version);
  const advance = useAdvanceStage();
  const counted = useCountedPeople(programId);
  const watched = useWatched(programId);
  const told = useToldSystems(programId, 'stage-advanced');
  const { transition, live } = step;
  const opening = { rollout, counted: counted.data ?? null, watched, now };
  const { act, question } = stepName(transition, rollout, locale);
  const submit = () =>
    advance.mutate(
      // Refused once, the person has been told that something changed, and what it means now.
      { params: { programId }, body: { version: advance.isError ? version : drawnFrom } },
      {
        onSuccess: () => {
          toast({ text: words.advanced });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={question}
      submit={act}
      isBusy={advance.isPending || counted.isPending}
      error={advance.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {counted.isPending ? (
        <LoadingLines />
      ) : (
        <ConsequenceBar
          act="advance"
          sentences={[
            ...advanceConsequences(transition, live, opening, reader),
            ...(rollout.stage.stops.length > 0 ? [stopWords.othersStay] : []),
            ...afterwards([], told, locale),
            stopWords.toldAll,
          ]}
        />
      )}
    </FormDialog>
  );
}

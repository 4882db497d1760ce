import { stepText } from '@causeway/shared/text/step-text.js';
import { useState } from 'react';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { ActDialog } from './act-dialog.js';
import { useCountedPeople } from './api/use-counted-people.js';
import { useLiveSteps } from './api/use-live-steps.js';
import { useEndStage } from './api/use-move-stage.js';
import { useOpenWaivers } from './api/use-open-waivers.js';
import { useToldSystems } from './api/use-told-systems.js';
import { afterwards } from './consequences.js';
import { endConsequences } from './end-consequences.js';
import type { Rollout } from './rollout.js';

interface EndDialogProps {
  readonly rollout: Rollout;
  readonly onClose: () => void;
}

/** Ends a program for good, having said who loses what, what is void and what stays. */
export function EndDialog({ rollout, onClose }: EndDialogProps) {
  const words = useWords(stepText);
  const reader = useReader();
  const toast = useToast();
  const end = useEndStage();
  const { programId, version } = rollout.stage;
  const [drawnFrom] = useState(version);
  const steps = useLiveSteps(programId).data ?? [];
  const exceptions = useOpenWaivers(programId).data ?? 0;
  const counted = useCountedPeople(programId).data ?? null;
  const told = useToldSystems(programId, 'ended');
  const submit = (reason: string, sent: () => void) =>
    end.mutate(
      // Refused once, the person has been told that something changed, and what it means now.
      { params: { programId }, body: { version: end.isError ? version : drawnFrom, reason } },
      {
        onSuccess: () => {
          sent();
          toast({ text: words.ended });
          onClose();
        },
      },
    );
  return (
    <ActDialog
      draftKey={`end.${programId}`}
      act="end"
      title={words.endTitle}
      consequences={[
        ...endConsequences({ rollout, counted, steps, exceptions }, reader),
        ...afterwards([], told, reader.locale),
      ]}
      isBusy={end.isPending}
      error={end.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

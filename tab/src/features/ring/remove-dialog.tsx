import type { RingView } from '@causeway/shared/api/rings.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useLiveSteps } from './api/use-live-steps.js';
import { useRemoveRing } from './api/use-rings.js';
import { useToldSystems } from './api/use-told-systems.js';
import { ConsequenceBar } from './consequence-bar.js';
import { afterwards } from './consequences.js';

interface RemoveDialogProps {
  readonly ring: RingView;
  readonly programId: string;
  readonly onClose: () => void;
}

/** Takes the last planned stage away. */
export function RemoveDialog({ ring, programId, onClose }: RemoveDialogProps) {
  const words = useWords(ringPageText);
  const { locale } = useReader();
  const toast = useToast();
  const remove = useRemoveRing(programId);
  const steps = useLiveSteps(programId).data ?? [];
  const told = useToldSystems(programId, 'ring-changed');
  const { number, version, name } = ring;
  const submit = () =>
    remove.mutate(
      { params: { programId, number }, query: { version } },
      {
        onSuccess: () => {
          toast({ text: words.removed });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={words.removeTitle(name)}
      hint={words.removeHint}
      submit={words.remove}
      isBusy={remove.isPending}
      error={remove.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ConsequenceBar act="remove" sentences={afterwards(steps, told, locale)} />
    </FormDialog>
  );
}

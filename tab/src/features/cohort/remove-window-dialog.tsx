import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useRemoveWindow } from './api/use-windows.js';

interface RemoveWindowDialogProps {
  readonly programId: string;
  readonly windowId: string;
  readonly onClose: () => void;
}

export function RemoveWindowDialog({ programId, windowId, onClose }: RemoveWindowDialogProps) {
  const words = useWords(cohortPageText);
  const common = useWords(tabText);
  const toast = useToast();
  const remove = useRemoveWindow();
  const submit = () => {
    const onSuccess = () => {
      toast({ text: words.removed });
      onClose();
    };
    remove.mutate({ params: { programId, windowId } }, { onSuccess });
  };
  return (
    <FormDialog
      title={words.removeTitle}
      hint={words.removeHint}
      submit={common.remove}
      isBusy={remove.isPending}
      error={remove.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

import { Dialog, DialogSurface } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DialogFormProps } from '../../components/dialog-form.js';
import { DialogForm } from '../../components/dialog-form.js';
import { useOpenModal } from '../../lib/use-open-modal.js';

interface SecretDialogProps extends DialogFormProps {
  /** Once there is a secret it is shown, and nothing but its own button closes the dialog. */
  readonly shown: ReactNode;
}

/** Asks, then shows a secret once. One dialog for both: a second one may stay hidden from screen readers. */
export function SecretDialog({ shown, ...asked }: SecretDialogProps) {
  const { onClose } = asked;
  useOpenModal();
  return (
    <Dialog
      open
      modalType={shown ? 'alert' : 'modal'}
      onOpenChange={(_, data) => !data.open && !shown && onClose()}
    >
      <DialogSurface>{shown ?? <DialogForm {...asked} />}</DialogSurface>
    </Dialog>
  );
}

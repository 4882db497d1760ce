import { Dialog, DialogSurface } from '@fluentui/react-components';
import type { DialogFormProps } from '../../../components/dialog-form.js';
import { DialogForm } from '../../../components/dialog-form.js';
import { useReturnFocus } from '../../../lib/use-return-focus.js';
import { WebhookSecret } from './webhook-secret.js';

interface SecretDialogProps extends DialogFormProps {
  /** Once there is one it is shown, and nothing but its own button closes the dialog. */
  readonly secret: string | undefined;
}

/** Asks, then shows a secret once. One dialog for both: a second one may stay hidden from screen readers. */
export function SecretDialog({ secret, ...asked }: SecretDialogProps) {
  const { onClose } = asked;
  useReturnFocus();
  return (
    <Dialog
      open
      modalType={secret ? 'alert' : 'modal'}
      onOpenChange={(_, data) => !data.open && !secret && onClose()}
    >
      <DialogSurface>
        {secret ? <WebhookSecret secret={secret} onClose={onClose} /> : <DialogForm {...asked} />}
      </DialogSurface>
    </Dialog>
  );
}

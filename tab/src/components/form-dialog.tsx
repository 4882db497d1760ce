import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useReturnFocus } from '../lib/use-return-focus.js';
import type { DialogFormProps } from './dialog-form.js';
import { DialogForm } from './dialog-form.js';

/** One question with its fields, over the page it is about. */
export function FormDialog(props: DialogFormProps) {
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && props.onClose()}>
      <DialogSurface>
        <DialogForm {...props} />
      </DialogSurface>
    </Dialog>
  );
}

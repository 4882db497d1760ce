import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useOpenModal } from '../lib/use-open-modal.js';
import type { DialogFormProps } from './dialog-form.js';
import { DialogForm } from './dialog-form.js';

const useStyles = makeStyles({
  form: {},
  reading: { maxWidth: '840px' },
});

interface FormDialogProps extends DialogFormProps {
  /** For what is to be read before it is sent. */
  readonly width?: 'form' | 'reading';
}

/** One question with its fields, over the page it is about. */
export function FormDialog({ width = 'form', ...form }: FormDialogProps) {
  const styles = useStyles();
  useOpenModal();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && form.onClose()}>
      <DialogSurface className={styles[width]}>
        <DialogForm {...form} />
      </DialogSurface>
    </Dialog>
  );
}

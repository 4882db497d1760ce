import { tabText } from '@causeway/shared/text/tab-text.js';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ProblemBar } from '../../../components/problem-bar.js';
import { useWords } from '../../../lib/reader.js';
import { useReturnFocus } from '../../../lib/use-return-focus.js';
import { WebhookSecret } from './webhook-secret.js';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2 },
});

interface SecretDialogProps {
  readonly title: string;
  readonly hint?: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Once there is one it is shown, and nothing but its own button closes the dialog. */
  readonly secret: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks, then shows a secret once. One dialog for both: a second one may stay hidden from screen readers. */
export function SecretDialog(props: SecretDialogProps) {
  const { title, hint, submit, isBusy, error, secret, onSubmit, onClose, children } = props;
  const styles = useStyles();
  const words = useWords(tabText);
  useReturnFocus();
  return (
    <Dialog
      open
      modalType={secret ? 'alert' : 'modal'}
      onOpenChange={(_, data) => !data.open && !secret && onClose()}
    >
      <DialogSurface>
        {secret ? (
          <WebhookSecret secret={secret} onClose={onClose} />
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!isBusy) onSubmit();
            }}
          >
            <DialogBody>
              <DialogTitle>{title}</DialogTitle>
              <DialogContent className={styles.fields}>
                {hint && <p className={styles.hint}>{hint}</p>}
                <ProblemBar error={error} />
                {children}
              </DialogContent>
              <DialogActions>
                <Button onClick={onClose}>{words.cancel}</Button>
                <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
                  {submit}
                </Button>
              </DialogActions>
            </DialogBody>
          </form>
        )}
      </DialogSurface>
    </Dialog>
  );
}

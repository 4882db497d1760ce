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
import type { Draft } from '../lib/draft.js';
import { useWords } from '../lib/reader.js';
import { useReturnFocus } from '../lib/use-return-focus.js';
import { DraftNote } from './draft-note.js';
import { ProblemBar } from './problem-bar.js';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  // A long word on one button neither breaks it into three lines nor stretches the other.
  actions: { flexWrap: 'wrap', justifyContent: 'flex-end' },
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2 },
});

interface FormDialogProps {
  readonly title: string;
  readonly hint?: string;
  readonly submit: string;
  /** How to say "leave it as it is"; "Cancel" unless told. */
  readonly keep?: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** What is typed in it, so that closing it loses nothing. */
  readonly draft?: Pick<Draft<unknown>, 'begunAt' | 'lacksPeople' | 'clear'>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** What is refused may lie out of sight; the keyboard goes on where it has to be mended. */
function goToFirstProblem(form: HTMLFormElement) {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** One question with its fields. What was typed stays when sending fails, and a draft when it is closed. */
export function FormDialog(props: FormDialogProps) {
  const { title, hint, submit, keep, isBusy, error, draft, onSubmit, onClose, children } = props;
  const styles = useStyles();
  const words = useWords(tabText);
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isBusy) return;
            onSubmit();
            goToFirstProblem(event.currentTarget);
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {hint && <p className={styles.hint}>{hint}</p>}
              {draft && <DraftNote draft={draft} />}
              <ProblemBar error={error} />
              {children}
            </DialogContent>
            <DialogActions className={styles.actions} fluid>
              <Button onClick={onClose}>{keep ?? words.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
                {submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

import { tabText } from '@causeway/shared/text/tab-text.js';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { Draft } from '../lib/draft.js';
import { useWords } from '../lib/reader.js';
import { useShowProblem } from '../lib/use-show-problem.js';
import { DraftNote } from './draft-note.js';
import { ProblemBar } from './problem-bar.js';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // A choice with a long name is no wider than the dialog.
    overflowWrap: 'anywhere',
  },
  // A long word on one button neither breaks it into three lines nor stretches the other.
  actions: { flexWrap: 'wrap', justifyContent: 'flex-end' },
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2 },
});

export interface DialogFormProps {
  readonly title: string;
  readonly hint?: string;
  readonly submit: string;
  /** How to say "leave it as it is"; "Cancel" unless told. */
  readonly keep?: string;
  readonly isBusy: boolean;
  /** It cannot be sent as things are; what stands in the dialog says why. */
  readonly isBarred?: boolean;
  readonly error: unknown;
  /** What is typed in it, so that closing it loses nothing. */
  readonly draft?: Pick<Draft<unknown>, 'begunAt' | 'lacksPeople' | 'clear'>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/**
 * What a dialog asks. What was typed stays when sending fails, and a draft when it is closed; what is
 * refused comes into sight.
 */
export function DialogForm(props: DialogFormProps) {
  const { title, hint, submit, keep, isBusy, isBarred, error, draft } = props;
  const { onSubmit, onClose, children } = props;
  const styles = useStyles();
  const words = useWords(tabText);
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useShowProblem(form, tries, error);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy || isBarred) return;
        setTries(tries + 1);
        onSubmit();
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
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={isBusy || isBarred === true}
          >
            {submit}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

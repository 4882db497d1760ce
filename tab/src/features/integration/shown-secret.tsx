import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  body: { outlineStyle: 'none' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    '& > *': { flexShrink: 0 },
  },
});

interface ShownSecretProps {
  readonly title: string;
  readonly warning: string;
  readonly done: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The only place where a secret is ever seen. */
export function ShownSecret({ title, warning, done, onClose, children }: ShownSecretProps) {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus(), []);
  return (
    <div ref={body} tabIndex={-1} className={styles.body}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{warning}</MessageBarBody>
          </MessageBar>
          {children}
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={onClose}>
            {done}
          </Button>
        </DialogActions>
      </DialogBody>
    </div>
  );
}

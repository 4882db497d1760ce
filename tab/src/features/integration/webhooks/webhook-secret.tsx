import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
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
import { useEffect, useRef } from 'react';
import { useWords } from '../../../lib/reader.js';
import { CopyField } from '../copy-field.js';

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

interface WebhookSecretProps {
  readonly secret: string;
  readonly onClose: () => void;
}

/** The only place where a secret is ever seen. */
export function WebhookSecret({ secret, onClose }: WebhookSecretProps) {
  const styles = useStyles();
  const words = useWords(webhookText);
  const keyWords = useWords(apiKeyText);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus(), []);
  return (
    <div ref={body} tabIndex={-1} className={styles.body}>
      <DialogBody>
        <DialogTitle>{words.secretTitle}</DialogTitle>
        <DialogContent className={styles.content}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.secretWarning}</MessageBarBody>
          </MessageBar>
          <CopyField
            label={words.secret}
            hint={words.secretHint}
            text={secret}
            copyLabel={`${keyWords.copy}: ${words.secret}`}
          />
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={onClose}>
            {keyWords.done}
          </Button>
        </DialogActions>
      </DialogBody>
    </div>
  );
}

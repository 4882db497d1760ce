import { sendObservations } from '@causeway/shared/api/observations.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
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
import { useEffect, useRef, useState } from 'react';
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

function exampleAt(origin: string, now: Date): string {
  const row = { key: 'example-1', kind: 'ticket', at: now.toISOString(), category: 'how-to' };
  return [
    `curl ${origin}${sendObservations.path} \\`,
    `  -H "Authorization: Bearer $CAUSEWAY_API_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${JSON.stringify({ rows: [row], isDryRun: true })}'`,
  ].join('\n');
}

interface NewSecretProps {
  readonly secret: string;
  readonly onClose: () => void;
}

/** The only place where a key is ever seen. */
export function NewSecret({ secret, onClose }: NewSecretProps) {
  const styles = useStyles();
  const words = useWords(apiKeyText);
  const [example] = useState(() => exampleAt(location.origin, new Date()));
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
            text={secret}
            copyLabel={`${words.copy}: ${words.secret}`}
          />
          <CopyField
            label={words.example}
            hint={words.exampleHint}
            text={example}
            copyLabel={words.copyExample}
          />
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={onClose}>
            {words.done}
          </Button>
        </DialogActions>
      </DialogBody>
    </div>
  );
}

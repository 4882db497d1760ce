import { sendObservations } from '@causeway/shared/api/observations.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../../lib/reader.js';
import { useReturnFocus } from '../../../lib/use-return-focus.js';
import { CopyField } from './copy-field.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
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

interface SecretDialogProps {
  readonly secret: string;
  readonly onClose: () => void;
}

/** The only place where a key is ever seen; nothing but its own button closes it. */
export function SecretDialog({ secret, onClose }: SecretDialogProps) {
  const styles = useStyles();
  const words = useWords(apiKeyText);
  const [example] = useState(() => exampleAt(location.origin, new Date()));
  useReturnFocus();
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
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
            <span>{words.exampleHint}</span>
            <CopyField label={words.example} text={example} copyLabel={words.copyExample} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words.done}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import type { WebhookView } from '@causeway/shared/api/webhooks.js';
import { webhookLimits } from '@causeway/shared/domain/webhook/webhook.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { Loaded } from '../../../components/loaded.js';
import { Surface } from '../../../components/surface.js';
import { useWords } from '../../../lib/reader.js';
import { useWebhooks } from '../api/use-webhooks.js';
import { MakeWebhookDialog } from './make-webhook-dialog.js';
import { RemoveWebhookDialog } from './remove-webhook-dialog.js';
import { WebhookLine } from './webhook-line.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The systems that are told what happens to a program. */
export function WebhookPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(webhookText);
  const webhooks = useWebhooks(programId);
  const [isMaking, setIsMaking] = useState(false);
  const [removed, setRemoved] = useState<WebhookView>();
  const all = webhooks.data?.webhooks ?? [];
  const isFull = all.length >= webhookLimits.webhooks;
  return (
    <>
      <Surface
        title={words.title}
        actions={!isFull && <Button onClick={() => setIsMaking(true)}>{words.make}</Button>}
      >
        <span className={styles.quiet}>{words.lead}</span>
        <Loaded query={webhooks}>
          {() =>
            all.length === 0 ? (
              <EmptyState title={words.none} hint={words.noneHint} />
            ) : (
              <ul className={styles.list}>
                {all.map((webhook) => (
                  <WebhookLine
                    key={webhook.id}
                    programId={programId}
                    webhook={webhook}
                    onRemove={() => setRemoved(webhook)}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Surface>
      {isMaking && <MakeWebhookDialog programId={programId} onClose={() => setIsMaking(false)} />}
      {removed && (
        <RemoveWebhookDialog
          programId={programId}
          webhook={all.find(({ id }) => id === removed.id) ?? removed}
          onClose={() => setRemoved(undefined)}
        />
      )}
    </>
  );
}

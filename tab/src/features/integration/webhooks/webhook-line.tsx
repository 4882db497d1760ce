import type { WebhookView } from '@causeway/shared/api/webhooks.js';
import { webhookEvents } from '@causeway/shared/domain/webhook/webhook.js';
import { formatDay, formatMoment } from '@causeway/shared/text/format.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemBar } from '../../../components/problem-bar.js';
import { asProblem } from '../../../lib/api-problem.js';
import { useReader, useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useTestWebhook } from '../api/use-webhooks.js';
import { ChangeWebhookDialog } from './change-webhook-dialog.js';
import { DeliveryList } from './delivery-list.js';
import { DeliveryMark } from './delivery-mark.js';
import { eventWord } from './event-word.js';
import { RotateDialog } from './rotate-dialog.js';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  last: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function useFacts({ madeBy, madeAt, secretMadeAt, overlapEndsAt }: WebhookView): string[] {
  const { locale, timeZone } = useReader();
  const words = webhookText(locale);
  const day = (at: number) => formatDay(at, locale, timeZone);
  const moment = (at: number) => formatMoment(at, locale, timeZone);
  return [
    words.madeBy(madeBy.name, day(madeAt)),
    words.secretSince(day(secretMadeAt)),
    ...(overlapEndsAt === null ? [] : [words.overlapUntil(moment(overlapEndsAt))]),
  ];
}

/** How the newest message fares: what did not arrive is seen without opening anything. */
function LastMessage({ last }: Pick<WebhookView, 'last'>) {
  const styles = useStyles();
  const words = useWords(webhookText);
  const { locale, timeZone } = useReader();
  if (!last) return <span className={styles.quiet}>{words.nothingSent}</span>;
  const moment = formatMoment(last.createdAt, locale, timeZone);
  return (
    <span className={styles.last}>
      <DeliveryMark state={last.state} />
      <span className={styles.quiet}>{words.lastWas(eventWord(last.event, words), moment)}</span>
    </span>
  );
}

/** Refused because the test before has not arrived yet. */
function isStillTried(error: unknown): boolean {
  return error !== null && asProblem(error).code === 'delivery-waiting';
}

interface WebhookLineProps {
  readonly programId: string;
  readonly webhook: WebhookView;
  readonly onRemove: () => void;
}

/** One system that is told, how that fares, and what can be done about it. */
export function WebhookLine({ programId, webhook, onRemove }: WebhookLineProps) {
  const styles = useStyles();
  const words = useWords(webhookText);
  const toast = useToast();
  const test = useTestWebhook();
  const facts = useFacts(webhook);
  const [asked, setAsked] = useState<'change' | 'rotate'>();
  const close = () => setAsked(undefined);
  const { id: webhookId, name, url, events } = webhook;
  // That one was on its way is no news any more once it has arrived or was given up.
  const isOver = isStillTried(test.error) && webhook.last?.state !== 'waiting';
  const of = { programId, webhook, onClose: close };
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        <strong>{name}</strong>
        <span>{url}</span>
        <span className={styles.quiet}>
          {events.length === webhookEvents.length
            ? words.tellsAll
            : words.tells(events.map((event) => words[event]).join(', '))}
        </span>
        <span className={styles.quiet}>{facts.join(' · ')}</span>
        <LastMessage last={webhook.last} />
      </span>
      <ProblemBar error={isOver ? undefined : test.error} />
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={words.testNamed(name)}
          disabledFocusable={test.isPending}
          onClick={() =>
            test.mutate(
              { params: { programId, webhookId }, body: {} },
              { onSuccess: () => toast({ text: words.tested }) },
            )
          }
        >
          {words.test}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.changeNamed(name)}
          onClick={() => setAsked('change')}
        >
          {words.change}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.rotateNamed(name)}
          onClick={() => setAsked('rotate')}
        >
          {words.rotate}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.removeNamed(name)}
          onClick={onRemove}
        >
          {words.remove}
        </Button>
      </div>
      <DeliveryList programId={programId} webhook={webhook} />
      {asked === 'change' && <ChangeWebhookDialog {...of} />}
      {asked === 'rotate' && <RotateDialog {...of} />}
    </li>
  );
}

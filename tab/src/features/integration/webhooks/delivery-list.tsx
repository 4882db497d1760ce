import type { WebhookDeliveryView, WebhookView } from '@causeway/shared/api/webhooks.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Loaded } from '../../../components/loaded.js';
import { ProblemBar } from '../../../components/problem-bar.js';
import { useReader, useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useDeliveries, useReplayDelivery } from '../api/use-webhooks.js';
import { DeliveryMark } from './delivery-mark.js';
import { eventWord } from './event-word.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  delivery: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  body: {
    marginBlock: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** What came of the last try. */
function useOutcome() {
  const words = useWords(webhookText);
  const { locale } = useReader();
  return ({ attempts }: WebhookDeliveryView) => {
    const last = attempts.at(-1);
    if (!last) return words.noTry;
    const tries = words.tries(attempts.length, formatNumber(attempts.length, locale));
    if (last.problem === 'not-reached' && last.answer !== '') {
      return `${words.notReachedBecause(last.answer)} · ${tries}`;
    }
    if (last.problem !== null) return `${words[last.problem]} · ${tries}`;
    const status = String(last.status ?? '');
    const said =
      last.answer === '' ? words.answered(status) : words.answeredWith(status, last.answer);
    return `${said} · ${tries}`;
  };
}

interface DeliveryLineProps {
  readonly delivery: WebhookDeliveryView;
  readonly isBusy: boolean;
  readonly onReplay: () => void;
}

function DeliveryLine({ delivery, isBusy, onReplay }: DeliveryLineProps) {
  const styles = useStyles();
  const words = useWords(webhookText);
  const outcome = useOutcome();
  const { locale, timeZone } = useReader();
  const { event, state, createdAt, replayOf, body } = delivery;
  const moment = formatMoment(createdAt, locale, timeZone);
  const what = eventWord(event, words);
  const facts = [moment, ...(replayOf === null ? [] : [words.sentAgain]), outcome(delivery)];
  return (
    <li className={styles.delivery}>
      <div className={styles.head}>
        <span className={styles.what}>
          <span>
            <DeliveryMark state={state} /> {what}
          </span>
          <span className={styles.quiet}>{facts.join(' · ')}</span>
        </span>
        {state !== 'waiting' && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.replayOf(what, moment)}
            disabledFocusable={isBusy}
            onClick={onReplay}
          >
            {words.replay}
          </Button>
        )}
      </div>
      <details>
        <summary className={styles.summary}>{words.message}</summary>
        <pre className={styles.body} tabIndex={0}>
          {body}
        </pre>
      </details>
    </li>
  );
}

interface DeliveryListProps {
  readonly programId: string;
  readonly webhook: WebhookView;
}

function Deliveries({ programId, webhook }: DeliveryListProps) {
  const styles = useStyles();
  const words = useWords(webhookText);
  const toast = useToast();
  const deliveries = useDeliveries(programId, webhook.id);
  const replay = useReplayDelivery();
  return (
    <Loaded query={deliveries}>
      {(all) => (
        <>
          <ProblemBar error={replay.error} />
          {all.length === 0 && <span className={styles.quiet}>{words.noDeliveries}</span>}
          <ul className={styles.list} aria-label={words.deliveriesOf(webhook.name)}>
            {all.map((delivery) => (
              <DeliveryLine
                key={delivery.id}
                delivery={delivery}
                isBusy={replay.isPending}
                onReplay={() =>
                  replay.mutate(
                    { params: { programId, webhookId: webhook.id, deliveryId: delivery.id } },
                    { onSuccess: () => toast({ text: words.replayed }) },
                  )
                }
              />
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

/** The last messages to one address, with what was answered; asked for once somebody opens it. */
export function DeliveryList({ programId, webhook }: DeliveryListProps) {
  const styles = useStyles();
  const words = useWords(webhookText);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.deliveries}</summary>
      {isOpen && <Deliveries programId={programId} webhook={webhook} />}
    </details>
  );
}

import type { Database } from '../db/database.js';
import type { ClockWatch } from '../store/clock-watch.js';
import type { ConnectorOptions } from './connector.js';
import { createConnector } from './connector.js';
import { deliverCardUpdate } from './deliver/card-update.js';
import type { NoticePorts } from './deliver/notice.js';
import { deliverNotice } from './deliver/notice.js';
import type { ReplyPorts } from './deliver/reply.js';
import { deliverReply } from './deliver/reply.js';
import type { WebhookDeliveryPorts } from './deliver/webhook.js';
import { deliverWebhook } from './deliver/webhook.js';
import { createPacer } from './pace.js';
import { paceConnector } from './paced-connector.js';
import { createWebhookPost } from './post-webhook.js';
import { createStoreQueue } from './store-queue.js';
import type { AddressPolicy } from './webhook-address.js';
import { OutboxWorker } from './worker.js';

interface OutboxParts
  extends
    Omit<NoticePorts, 'connector'>,
    Pick<ReplyPorts, 'drawReply'>,
    Omit<WebhookDeliveryPorts, 'post'>,
    ConnectorOptions {
  readonly webhookPolicy: AddressPolicy;
  readonly watch: ClockWatch;
  readonly worker: string;
  readonly random: () => number;
  readonly onError: (error: unknown) => void;
}

/** Everything that leaves, by its kind. */
export function createOutbox(database: Database, parts: OutboxParts): OutboxWorker {
  const { watch, worker, random, onError } = parts;
  const queue = createStoreQueue(database);
  const connector = paceConnector(createConnector(parts), createPacer());
  const post = createWebhookPost({ policy: parts.webhookPolicy });
  return new OutboxWorker({
    queue: { ...queue, claim: (options) => watch.whileNear(() => queue.claim(options)) },
    deliverers: new Map([
      ['notice', deliverNotice({ ...parts, connector })],
      ['card-update', deliverCardUpdate({ ...parts, connector })],
      ['reply', deliverReply({ ...parts, connector })],
      ['webhook', deliverWebhook({ ...parts, post })],
    ]),
    worker,
    random,
    onError,
  });
}

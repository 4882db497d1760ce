import type {
  SentEvent,
  Webhook,
  WebhookAttempt,
  WebhookDelivery,
  WebhookDeliveryState,
} from '@causeway/shared/domain/webhook/webhook.js';
import type { ProgramId, WebhookDeliveryId, WebhookId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { WebhookDeliveryTable, WebhookTable } from '../db/stage-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface WebhookStore {
  get(id: WebhookId): Promise<Webhook | undefined>;
  /** Oldest first, without those that were removed. */
  list(programId: ProgramId): Promise<readonly Webhook[]>;
  insert(webhook: Webhook): void;
  save(before: Webhook, after: Webhook): void;
  getDelivery(id: WebhookDeliveryId): Promise<WebhookDelivery | undefined>;
  /** Newest first. */
  listDeliveries(webhookId: WebhookId, limit: number): Promise<readonly WebhookDelivery[]>;
  insertDelivery(delivery: WebhookDelivery): void;
  setOutcome(delivery: Pick<WebhookDelivery, 'id' | 'state' | 'attempts'>): void;
  removeDeliveriesBefore(webhookId: WebhookId, createdAt: Instant): void;
}

type Of = { tenantId: string };

const columns = ['version', 'webhook_json', 'removed_at'] as const;

const getWebhook = statement<Of & { webhookId: string }>()((db, arg) =>
  db
    .selectFrom('webhook')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('webhook_id', '=', arg('webhookId'))
    .compile(),
);

const listWebhooks = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('webhook')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('removed_at', 'is', null)
    .orderBy('webhook_id')
    .compile(),
);

const updateWebhook = statement<
  Of & {
    webhookId: string;
    version: number;
    nextVersion: number;
    webhook: string;
    removedAt: number | null;
  }
>()((db, arg) =>
  db
    .updateTable('webhook')
    .set({
      version: arg('nextVersion'),
      webhook_json: arg('webhook'),
      removed_at: arg('removedAt'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('webhook_id', '=', arg('webhookId'))
    .where('version', '=', arg('version'))
    .compile(),
);

const getDelivery = statement<Of & { deliveryId: string }>()((db, arg) =>
  db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('delivery_id', '=', arg('deliveryId'))
    .compile(),
);

const listDeliveries = statement<Of & { webhookId: string; limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('webhook_id', '=', arg('webhookId'))
    .orderBy('created_at', 'desc')
    .orderBy('delivery_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const updateDelivery = statement<Of & { deliveryId: string; state: string; attempts: string }>()(
  (db, arg) =>
    db
      .updateTable('webhook_delivery')
      .set({ state: arg('state'), attempts_json: arg('attempts') })
      .where('tenant_id', '=', arg('tenantId'))
      .where('delivery_id', '=', arg('deliveryId'))
      .compile(),
);

const deleteDeliveries = statement<Of & { webhookId: string; createdAt: number }>()((db, arg) =>
  db
    .deleteFrom('webhook_delivery')
    .where('tenant_id', '=', arg('tenantId'))
    .where('webhook_id', '=', arg('webhookId'))
    .where('created_at', '<', arg('createdAt'))
    .compile(),
);

function toWebhook(row: Pick<WebhookTable, (typeof columns)[number]>): Webhook {
  return {
    ...fromJson<Webhook>(row.webhook_json),
    version: row.version,
    removedAt: row.removed_at,
  };
}

function toDelivery(row: WebhookDeliveryTable): WebhookDelivery {
  return {
    id: row.delivery_id as WebhookDeliveryId,
    webhookId: row.webhook_id as WebhookId,
    programId: row.program_id as ProgramId,
    event: row.event as SentEvent,
    body: row.body_text,
    createdAt: row.created_at,
    state: row.state as WebhookDeliveryState,
    attempts: fromJson<readonly WebhookAttempt[]>(row.attempts_json),
    replayOf: row.replay_of_id as WebhookDeliveryId | null,
  };
}

export function createWebhookStore(session: Session): WebhookStore {
  return {
    async get(id) {
      const row = await session.one(getWebhook, { webhookId: id });
      return row && toWebhook(row);
    },
    list: async (programId) => (await session.all(listWebhooks, { programId })).map(toWebhook),
    insert(webhook) {
      session.insert('webhook', {
        tenant_id: session.tenantId,
        webhook_id: webhook.id,
        version: webhook.version,
        program_id: webhook.programId,
        webhook_json: JSON.stringify(webhook),
        removed_at: webhook.removedAt,
      });
    },
    save(before, after) {
      session.changeOne(updateWebhook, {
        webhookId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        webhook: JSON.stringify(after),
        removedAt: after.removedAt,
      });
    },
    async getDelivery(id) {
      const row = await session.one(getDelivery, { deliveryId: id });
      return row && toDelivery(row);
    },
    listDeliveries: async (webhookId, limit) =>
      (await session.all(listDeliveries, { webhookId, limit })).map(toDelivery),
    insertDelivery(delivery) {
      session.insert('webhook_delivery', {
        tenant_id: session.tenantId,
        delivery_id: delivery.id,
        webhook_id: delivery.webhookId,
        program_id: delivery.programId,
        event: delivery.event,
        body_text: delivery.body,
        created_at: delivery.createdAt,
        state: delivery.state,
        attempts_json: JSON.stringify(delivery.attempts),
        replay_of_id: delivery.replayOf,
      });
    },
    setOutcome: ({ id, state, attempts }) =>
      session.change(updateDelivery, {
        deliveryId: id,
        state,
        attempts: JSON.stringify(attempts),
      }),
    removeDeliveriesBefore: (webhookId, createdAt) =>
      session.change(deleteDeliveries, { webhookId, createdAt }),
  };
}

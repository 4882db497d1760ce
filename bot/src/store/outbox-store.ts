import type { Instant } from '@causeway/shared/lib/instant.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

export interface OutboxMessage {
  readonly id: string;
  readonly kind: string;
  /** At most one message of a lane is under way at a time: a conversation or a person. */
  readonly lane: string;
  /** A message that still waits under the same key is sent once, with the newest payload. */
  readonly coalesceKey: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dueAt: Instant;
}

export interface OutboxStore {
  insert(message: OutboxMessage): void;
}

type Of = { tenantId: string };

const refreshWaiting = statement<Of & { coalesceKey: string; payload: string }>()((db, arg) =>
  db
    .updateTable('outbox')
    .set({ payload_json: arg('payload') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('coalesce_key', '=', arg('coalesceKey'))
    .where('claim_id', 'is', null)
    .where('due_at', 'is not', null)
    .compile(),
);

export function createOutboxStore(session: Session): OutboxStore {
  return {
    insert(message) {
      const payload = JSON.stringify(message.payload);
      const row = {
        tenant_id: session.tenantId,
        outbox_id: message.id,
        kind: message.kind,
        lane: message.lane,
        coalesce_key: message.coalesceKey,
        payload_json: payload,
        due_at: message.dueAt,
        attempt: 0,
        claim_id: null,
        reason: null,
      };
      if (message.coalesceKey === null) {
        session.insert('outbox', row);
        return;
      }
      const args = { coalesceKey: message.coalesceKey, payload };
      session.changeOrInsert(refreshWaiting, args, 'outbox', row);
    },
  };
}

import { randomUUID } from 'node:crypto';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import { sql } from 'kysely';
import type { Database } from '../db/database.js';
import { ConflictError } from '../db/errors.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';

/** A message that one worker has until its lease ends. */
export interface ClaimedMessage {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly kind: string;
  readonly lane: string;
  readonly payload: unknown;
  /** Counts how often it was taken; fences off a worker whose lease ran out. */
  readonly attempt: number;
  readonly claimId: string;
}

type ClaimedRow = {
  tenant_id: string;
  outbox_id: string;
  kind: string;
  lane: string;
  payload_json: string;
  attempt: number;
  claim_id: string;
};

const columns = ['tenant_id', 'outbox_id', 'kind', 'lane', 'payload_json', 'attempt', 'claim_id'];

/**
 * Of each lane the oldest due message, and only while nothing of the lane is under way, or what is
 * under way has outlived its lease and is this very message.
 */
const claim = statement<{ nowAt: number; leaseMs: number; limit: number; claimId: string }>()(
  (db, arg, dialect) =>
    sql<ClaimedRow>`
      update outbox
      set due_at = ${dialect.nowPlusMs(arg('nowAt'), arg('leaseMs'))},
        attempt = outbox.attempt + 1, claim_id = ${arg('claimId')}
      ${dialect.outputBefore('inserted', columns)}
      from (
        select candidate.tenant_id, candidate.outbox_id, candidate.due_at from outbox as candidate
        where candidate.due_at <= ${dialect.now(arg('nowAt'))}
          and not exists (
            select 1 from outbox as other
            where other.tenant_id = candidate.tenant_id and other.lane = candidate.lane
              and other.outbox_id <> candidate.outbox_id
              and (other.claim_id is not null
                or (candidate.claim_id is null and other.outbox_id < candidate.outbox_id
                  and other.due_at <= ${dialect.now(arg('nowAt'))}))
          )
        order by candidate.due_at, candidate.tenant_id, candidate.outbox_id
        ${dialect.limit(arg('limit'))}
      ) as due
      where outbox.tenant_id = due.tenant_id and outbox.outbox_id = due.outbox_id
        and outbox.due_at = due.due_at
      ${dialect.outputAfter('outbox', columns)}`.compile(db),
);

type Fence = { tenantId: string; outboxId: string; attempt: number; claimId: string };

const complete = statement<Fence>()((db, arg, dialect) =>
  sql<{ outbox_id: string }>`
    delete from outbox ${dialect.outputBefore('deleted', ['outbox_id'])}
    where tenant_id = ${arg('tenantId')} and outbox_id = ${arg('outboxId')}
      and attempt = ${arg('attempt')} and claim_id = ${arg('claimId')}
    ${dialect.outputAfter('outbox', ['outbox_id'])}`.compile(db),
);

const putBack = statement<Fence & { dueAt: number | null; reason: string }>()((db, arg, dialect) =>
  sql<{ outbox_id: string }>`
      update outbox set due_at = ${arg('dueAt')}, claim_id = null, reason = ${arg('reason')}
      ${dialect.outputBefore('inserted', ['outbox_id'])}
      where tenant_id = ${arg('tenantId')} and outbox_id = ${arg('outboxId')}
        and attempt = ${arg('attempt')} and claim_id = ${arg('claimId')}
      ${dialect.outputAfter('outbox', ['outbox_id'])}`.compile(db),
);

const nextDue = statement<Record<string, never>>()((db) =>
  db
    .selectFrom('outbox')
    .select((eb) => eb.fn.min('due_at').as('due_at'))
    .where('due_at', 'is not', null)
    .compile(),
);

const longestReason = 400;

export async function claimOutbox(
  database: Database,
  options: { readonly limit: number; readonly leaseMs: number; readonly worker: string },
): Promise<readonly ClaimedMessage[]> {
  const bound = claim.bind(database.dialect, {
    nowAt: database.processNow(),
    leaseMs: options.leaseMs,
    limit: options.limit,
    claimId: `${options.worker}/${randomUUID()}`,
  });
  const rows = await database.run(bound).catch((error: unknown) => {
    // Another worker took one of the same lanes at the same moment; the next round sees what is left.
    if (error instanceof ConflictError) return [];
    throw error;
  });
  return rows.map((row) => ({
    id: row.outbox_id,
    tenantId: row.tenant_id as TenantId,
    kind: row.kind,
    lane: row.lane,
    payload: fromJson<unknown>(row.payload_json),
    attempt: row.attempt,
    claimId: row.claim_id,
  }));
}

function fenceOf(message: ClaimedMessage): Fence {
  const { id, tenantId, attempt, claimId } = message;
  return { tenantId, outboxId: id, attempt, claimId };
}

/** Each answers false when the lease ran out and somebody else has the message. */
export async function completeOutbox(
  database: Database,
  message: ClaimedMessage,
): Promise<boolean> {
  const rows = await database.run(complete.bind(database.dialect, fenceOf(message)));
  return rows.length === 1;
}

export async function rescheduleOutbox(
  database: Database,
  message: ClaimedMessage,
  dueAt: Instant,
  reason: string,
): Promise<boolean> {
  const args = { ...fenceOf(message), dueAt, reason: reason.slice(0, longestReason) };
  return (await database.run(putBack.bind(database.dialect, args))).length === 1;
}

/** Given up: it stays, with its reason, and is not taken again. */
export async function buryOutbox(
  database: Database,
  message: ClaimedMessage,
  reason: string,
): Promise<boolean> {
  const args = { ...fenceOf(message), dueAt: null, reason: reason.slice(0, longestReason) };
  return (await database.run(putBack.bind(database.dialect, args))).length === 1;
}

/** When the next message is due, so that an idle outbox can sleep. */
export async function nextOutboxAt(database: Database): Promise<Instant | null> {
  const rows = await database.read(nextDue.bind(database.dialect, {}));
  return rows[0]?.due_at ?? null;
}

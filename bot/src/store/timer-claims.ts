import { randomUUID } from 'node:crypto';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import { sql } from 'kysely';
import type { Database } from '../db/database.js';
import { ConflictError } from '../db/errors.js';
import { statement } from '../db/statement.js';

/** A timer that one worker has until its lease ends. */
export interface ClaimedTimer {
  readonly tenantId: TenantId;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Instant;
  /** Counts how often it was taken since it was set; fences off a worker whose lease ran out. */
  readonly attempt: number;
  readonly claimId: string;
}

type ClaimedRow = {
  tenant_id: string;
  kind: string;
  subject_id: string;
  due_at: number;
  attempt: number;
  claim_id: string;
};

const columns = ['tenant_id', 'kind', 'subject_id', 'due_at', 'attempt', 'claim_id'];

/** Guarded by the due time that it read, so that of two workers one finds nothing left. */
const claim = statement<{ nowAt: number; leaseMs: number; limit: number; claimId: string }>()(
  (db, arg, dialect) =>
    sql<ClaimedRow>`
      update timer
      set next_try_at = ${dialect.nowPlusMs(arg('nowAt'), arg('leaseMs'))},
        attempt = timer.attempt + 1, claim_id = ${arg('claimId')}
      ${dialect.outputBefore('inserted', columns)}
      from (
        select tenant_id, kind, subject_id, next_try_at from timer
        where next_try_at <= ${dialect.now(arg('nowAt'))}
        order by next_try_at, tenant_id, kind, subject_id ${dialect.limit(arg('limit'))}
      ) as due
      where timer.tenant_id = due.tenant_id and timer.kind = due.kind
        and timer.subject_id = due.subject_id and timer.next_try_at = due.next_try_at
      ${dialect.outputAfter('timer', columns)}`.compile(db),
);

type Fence = {
  tenantId: string;
  kind: string;
  subjectId: string;
  attempt: number;
  claimId: string;
};

const complete = statement<Fence>()((db, arg, dialect) =>
  sql<{ kind: string }>`
    delete from timer ${dialect.outputBefore('deleted', ['kind'])}
    where tenant_id = ${arg('tenantId')} and kind = ${arg('kind')}
      and subject_id = ${arg('subjectId')} and attempt = ${arg('attempt')}
      and claim_id = ${arg('claimId')}
    ${dialect.outputAfter('timer', ['kind'])}`.compile(db),
);

const retry = statement<Fence & { nextTryAt: number }>()((db, arg, dialect) =>
  sql<{ kind: string }>`
    update timer set next_try_at = ${arg('nextTryAt')}, claim_id = null
    ${dialect.outputBefore('inserted', ['kind'])}
    where tenant_id = ${arg('tenantId')} and kind = ${arg('kind')}
      and subject_id = ${arg('subjectId')} and attempt = ${arg('attempt')}
      and claim_id = ${arg('claimId')}
    ${dialect.outputAfter('timer', ['kind'])}`.compile(db),
);

const nextDue = statement<Record<string, never>>()((db) =>
  db
    .selectFrom('timer')
    .select((eb) => eb.fn.min('next_try_at').as('next_try_at'))
    .compile(),
);

export async function claimTimers(
  database: Database,
  options: { readonly limit: number; readonly leaseMs: number; readonly worker: string },
): Promise<readonly ClaimedTimer[]> {
  const bound = claim.bind(database.dialect, {
    nowAt: database.processNow(),
    leaseMs: options.leaseMs,
    limit: options.limit,
    claimId: `${options.worker}/${randomUUID()}`,
  });
  const rows = await database.run(bound).catch((error: unknown) => {
    // Two workers met crosswise; the next round sees what is left.
    if (error instanceof ConflictError) return [];
    throw error;
  });
  return rows.map((row) => ({
    tenantId: row.tenant_id as TenantId,
    kind: row.kind,
    subjectId: row.subject_id,
    dueAt: row.due_at,
    attempt: row.attempt,
    claimId: row.claim_id,
  }));
}

function fenceOf(timer: ClaimedTimer): Fence {
  const { tenantId, kind, subjectId, attempt, claimId } = timer;
  return { tenantId, kind, subjectId, attempt, claimId };
}

/** False when the timer was set again meanwhile, or the lease ran out and somebody else has it. */
export async function completeTimer(database: Database, timer: ClaimedTimer): Promise<boolean> {
  const rows = await database.run(complete.bind(database.dialect, fenceOf(timer)));
  return rows.length === 1;
}

export async function retryTimer(
  database: Database,
  timer: ClaimedTimer,
  nextTryAt: Instant,
): Promise<boolean> {
  const rows = await database.run(retry.bind(database.dialect, { ...fenceOf(timer), nextTryAt }));
  return rows.length === 1;
}

/** When the next timer is due, so that an idle clock can sleep. */
export async function nextTimerAt(database: Database): Promise<Instant | null> {
  const rows = await database.read(nextDue.bind(database.dialect, {}));
  return rows[0]?.next_try_at ?? null;
}

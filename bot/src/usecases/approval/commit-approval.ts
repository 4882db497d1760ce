import type { Approval, ApprovalEvent } from '@causeway/shared/domain/approval/approval.js';
import { isLive } from '@causeway/shared/domain/approval/approval.js';
import { nextApprovalTick } from '@causeway/shared/domain/approval/decide-approval-end.js';
import { evolveApproval } from '@causeway/shared/domain/approval/evolve-approval.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { redrawCards, sendWithinQuota } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import { noticesAfter } from './notices-after.js';
import { setRecheck } from './recheck-soon.js';

/** Who did it, nobody where the clock did. */
export interface Cause {
  readonly actorId: PersonId | null;
  readonly now: Instant;
}

function recorded(event: ApprovalEvent) {
  switch (event.type) {
    case 'approval-requested': {
      const { transition, snapshotId, snapshotHash, rule, expiresAt, note } = event.approval;
      const about = { transition: transitionKey(transition), snapshotId, snapshotHash };
      return { body: { ...about, rule, expiresAt }, personal: { note } };
    }
    case 'approval-verdict-given': {
      const { role, verdict, criteria, reason, onBehalfOf } = event.verdict;
      const handed = onBehalfOf ? { onBehalfOf } : {};
      return { body: { role, verdict, criteria }, personal: { reason, ...handed } };
    }
    case 'approval-granted':
      return { body: { expiresAt: event.expiresAt }, personal: {} };
    case 'approval-withdrawn':
      return { body: {}, personal: { reason: event.reason } };
    case 'approval-voided':
      return {
        body: { changes: event.changes.map(({ kind, key }) => ({ kind, key })) },
        personal: {},
      };
    case 'approval-rejected':
    case 'approval-reminded':
    case 'approval-expired':
    case 'approval-used':
      return { body: {}, personal: {} };
    default:
      return assertNever(event);
  }
}

export function setApprovalTimer(stores: Stores, approval: Approval, now: Instant): void {
  const dueAt = nextApprovalTick(approval, now);
  if (dueAt === null) stores.timers.cancel('approval-due', approval.id);
  else stores.timers.set({ kind: 'approval-due', subjectId: approval.id, dueAt });
}

/** With what is known of its snapshot: who measured is not asked. */
export type ApprovalCause = Cause & { readonly measuredBy: readonly PersonId[] };

/** What happened goes on record and to whoever should know. */
export async function recordApproval(
  ports: Ports,
  stores: Stores,
  before: Approval | undefined,
  after: Approval,
  events: readonly ApprovalEvent[],
  cause: ApprovalCause,
): Promise<void> {
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.actorId,
      type: event.type,
      subject: 'approval' as const,
      subjectId: after.id,
      programId: after.programId,
      ...recorded(event),
    })),
  );
  for (const notice of await noticesAfter(stores, before, after, events, cause)) {
    const about = { ...notice, subjectId: after.id };
    await sendWithinQuota(ports, stores, about, cause.now);
  }
}

export async function commitApproval(
  ports: Ports,
  stores: Stores,
  before: Approval | undefined,
  events: readonly ApprovalEvent[],
  cause: ApprovalCause,
): Promise<Approval> {
  const evolved = events.reduce<Approval | undefined>(evolveApproval, before);
  if (!evolved) throw new Error('An approval needs at least one event');
  const after = { ...evolved, version: before ? before.version + 1 : 1 };
  if (before) stores.approvals.save(before, after);
  else stores.approvals.insert(after);
  setApprovalTimer(stores, after, cause.now);
  if (isLive(after)) setRecheck(stores, after.programId, cause.now);
  await recordApproval(ports, stores, before, after, events, cause);
  if (before) await redrawCards(ports, stores, after.id, cause.now);
  return after;
}

import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import { defaults } from '../defaults.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Approval } from './approval.js';
import type { ApprovalRule } from './approval-rule.js';

export interface AskedApproval extends Pick<Approval, 'id' | 'note'> {
  readonly by: PersonId;
  readonly now: Instant;
}

/** The question as it is put before those who decide. */
export function newApproval(
  { id, note, by, now }: AskedApproval,
  snapshot: Pick<Snapshot, 'id' | 'hash' | 'body'>,
  rule: ApprovalRule,
): Approval {
  return {
    id,
    version: 1,
    programId: snapshot.body.programId,
    transition: snapshot.body.transition,
    snapshotId: snapshot.id,
    snapshotHash: snapshot.hash,
    rule: { version: rule.version, functions: rule.functions },
    note,
    requestedBy: by,
    requestedAt: now,
    expiresAt: now + defaults.approvalMs.value,
    state: 'open',
    verdicts: [],
    voidedBy: [],
    endedBy: null,
    endedAt: null,
  };
}

import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import type { Approval, ApprovalEvent } from './approval.js';
import { isLive } from './approval.js';
import type { ApprovalRule } from './approval-rule.js';
import type { AskedApproval } from './new-approval.js';
import { newApproval } from './new-approval.js';
import type { Shown } from './unmet-criteria.js';
import { unmetCriteria, unmetFacts } from './unmet-criteria.js';

export type RequestRejection = 'no-criteria' | 'criteria-not-met' | 'already-asked';

export interface RequestFacts {
  readonly snapshot: Pick<Snapshot, 'id' | 'hash' | 'body'>;
  readonly shown: Shown;
  readonly rule: ApprovalRule;
  /** Of the same transition; one that came to its end does not count. */
  readonly earlier: readonly Pick<Approval, 'id' | 'state'>[];
}

/** Only what is shown, or excepted by name, is ever put before those who decide. */
export function decideRequestApproval(
  asked: AskedApproval,
  { snapshot, shown, rule, earlier }: RequestFacts,
): Decision<ApprovalEvent, RequestRejection> {
  const live = earlier.find(isLive);
  if (live) return reject('already-asked', { approvalId: live.id, state: live.state });
  // Nothing to show is not the same as everything shown.
  if (shown.results.length === 0) return reject('no-criteria');
  const unmet = unmetFacts(unmetCriteria(shown));
  if (unmet) return reject('criteria-not-met', unmet);
  return accept({ type: 'approval-requested', approval: newApproval(asked, snapshot, rule) });
}

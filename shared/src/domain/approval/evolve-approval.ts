import { assertNever } from '../../lib/assert-never.js';
import type { Approval, ApprovalEvent, ApprovalState } from './approval.js';

function ended(
  before: Approval,
  state: ApprovalState,
  event: { readonly by?: Approval['endedBy']; readonly at: number },
): Approval {
  return { ...before, state, endedBy: event.by ?? null, endedAt: event.at };
}

export function evolveApproval(before: Approval | undefined, event: ApprovalEvent): Approval {
  if (event.type === 'approval-requested') return event.approval;
  if (!before) throw new Error(`${event.type} has no approval to happen to`);
  switch (event.type) {
    case 'approval-verdict-given':
      return { ...before, verdicts: [...before.verdicts, event.verdict] };
    case 'approval-granted':
      return { ...before, state: 'granted', expiresAt: event.expiresAt };
    case 'approval-rejected':
      return ended(before, 'rejected', event);
    case 'approval-withdrawn':
      return ended(before, 'withdrawn', event);
    case 'approval-reminded':
      return before;
    case 'approval-expired':
      return ended(before, 'expired', event);
    case 'approval-voided':
      return { ...ended(before, 'void', event), voidedBy: event.changes };
    case 'approval-used':
      return ended(before, 'used', event);
    default:
      return assertNever(event);
  }
}

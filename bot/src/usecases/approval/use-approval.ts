import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import {
  decideUseApproval,
  decideVoidApproval,
} from '@causeway/shared/domain/approval/decide-approval-end.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { GatePorts } from '../gate/gate-ports.js';
import type { Cause } from './commit-approval.js';
import { commitApproval } from './commit-approval.js';
import type { Checked } from './load-approval.js';
import { checkApproval } from './load-approval.js';

export interface LiveApproval extends Checked {
  readonly approval: Approval;
}

/** What is asked or granted for a transition, held against what is there now. */
export async function findLiveApproval(
  ports: GatePorts,
  stores: Stores,
  programId: ProgramId,
  transition: Transition,
  now: Instant,
): Promise<LiveApproval | undefined> {
  const key = transitionKey(transition);
  const live = await stores.approvals.listLive(programId);
  const approval = live.find((one) => transitionKey(one.transition) === key);
  return approval && { approval, ...(await checkApproval(ports, stores, approval, now)) };
}

/**
 * For the step an approval was granted for, in the step's own transaction. Where what was approved is
 * not there any more, the approval is void instead, and the step may not be taken.
 */
export async function useApproval(
  ports: GatePorts,
  stores: Stores,
  found: LiveApproval,
  transition: Transition,
  cause: Cause,
): Promise<Outcome<Approval>> {
  const { approval, changes, measuredBy } = found;
  const { actorId: by, now } = cause;
  const decision = decideUseApproval(approval, { by, now, transition, changes });
  const known = { ...cause, measuredBy };
  if (decision.kind === 'accepted') {
    return done(await commitApproval(ports, stores, approval, decision.events, known));
  }
  const voided = decideVoidApproval(approval, changes, now);
  if (voided.kind === 'accepted') {
    await commitApproval(ports, stores, approval, voided.events, { ...known, actorId: null });
  }
  return decision;
}

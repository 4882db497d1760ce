import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import { defaults } from '../defaults.js';
import type { Transition } from '../program/transition.js';
import { transitionKey } from '../program/transition.js';
import type { BasisChange } from '../snapshot/basis-change.js';
import type { Approval, ApprovalEvent } from './approval.js';
import { isLive } from './approval.js';
import { refuseStale } from './refuse-stale.js';

type EndDecision<Code extends string> = Decision<ApprovalEvent, Code | 'not-in-state'>;

function notLive({ state }: Approval) {
  return reject('not-in-state', { state });
}

/** The question is taken back; a yes that was given goes with it. */
export function decideWithdrawApproval(
  approval: Approval,
  move: {
    readonly by: PersonId;
    readonly now: Instant;
    readonly version: number;
    readonly reason: string;
  },
): EndDecision<'stale' | 'reason-missing'> {
  const stale = refuseStale(approval, move);
  if (stale) return stale;
  if (!isLive(approval)) return notLive(approval);
  const reason = move.reason.trim();
  if (reason === '') return reject('reason-missing');
  return accept({ type: 'approval-withdrawn', by: move.by, at: move.now, reason });
}

/** What it was asked about is not what is there now. Granted or not, it is about nothing. */
export function decideVoidApproval(
  approval: Approval,
  changes: readonly BasisChange[],
  now: Instant,
): EndDecision<'nothing-changed'> {
  if (!isLive(approval)) return notLive(approval);
  if (changes.length === 0) return reject('nothing-changed');
  return accept({ type: 'approval-voided', changes, at: now });
}

function remindAt({ expiresAt }: Approval): Instant {
  return expiresAt - defaults.approvalReminderMs.value;
}

/** When the next word of the clock about it is due; null once it has come to an end. */
export function nextApprovalTick(approval: Approval, now: Instant): Instant | null {
  if (!isLive(approval)) return null;
  const dueAt = remindAt(approval);
  return approval.state === 'open' && now < dueAt ? dueAt : approval.expiresAt;
}

/** The clock asks. Time reminds and ends; it never decides. */
export function decideTickApproval(
  approval: Approval,
  now: Instant,
  told: { readonly isReminded: boolean },
): EndDecision<'not-due'> {
  if (!isLive(approval)) return notLive(approval);
  if (now >= approval.expiresAt) return accept({ type: 'approval-expired', at: now });
  const isDue = approval.state === 'open' && now >= remindAt(approval) && !told.isReminded;
  return isDue ? accept({ type: 'approval-reminded', at: now }) : reject('not-due');
}

/**
 * The step it was granted for is taken. Once, only that step, in time, and only while what was
 * approved is what is there.
 */
export function decideUseApproval(
  approval: Approval,
  use: {
    readonly by: PersonId | null;
    readonly now: Instant;
    readonly transition: Transition;
    readonly changes: readonly BasisChange[];
  },
): EndDecision<'other-transition' | 'approval-expired' | 'basis-changed'> {
  const { by, now: at, transition, changes } = use;
  if (approval.state !== 'granted') return notLive(approval);
  if (transitionKey(transition) !== transitionKey(approval.transition)) {
    return reject('other-transition', { transition: transitionKey(approval.transition) });
  }
  if (at >= approval.expiresAt) return reject('approval-expired');
  const [change] = changes;
  if (change) return reject('basis-changed', { change: change.kind, changeName: change.name });
  return accept({ type: 'approval-used', by, at });
}

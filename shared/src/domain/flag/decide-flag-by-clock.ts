import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { Deadline } from '../escalation/deadline.js';
import type { Candidate } from '../escalation/next-ask.js';
import { nextAsk } from '../escalation/next-ask.js';
import type { Flag } from './flag.js';
import type { FlagEvent, FlagRejection, Placement } from './flag-event.js';

type FlagDecision = Decision<FlagEvent, FlagRejection>;

/** An open flag that nobody holds waits for a taker, also when it was confirmed before. */
export function waitsForTaker(flag: Flag): boolean {
  const { state, claim } = flag.triage;
  const isOpen = state === 'new' || state === 'in-triage' || state === 'confirmed';
  return isOpen && claim === null;
}

function askAfter(
  step: number,
  path: readonly Candidate[],
  deadline: Deadline,
  now: Instant,
): FlagDecision {
  const { ask, skipped } = nextAsk(path, step, deadline, now);
  return ask
    ? accept({ type: 'flag-asked', ask, skipped })
    : accept({ type: 'path-exhausted', skipped, at: now });
}

/** The first person of the path is asked when a flag is raised, reopened or given back. */
export function decideAskFirst(
  flag: Flag,
  path: readonly Candidate[],
  deadline: Deadline,
  now: Instant,
): FlagDecision {
  if (!waitsForTaker(flag)) return reject('not-due');
  return askAfter(-1, path, deadline, now);
}

/** Nobody took it in time: the next person is asked. */
export function decideEscalateFlag(
  flag: Flag,
  path: readonly Candidate[],
  deadline: Deadline,
  now: Instant,
): FlagDecision {
  const { ask } = flag.triage;
  if (!waitsForTaker(flag) || !ask || now < ask.respondBy) return reject('not-due');
  return askAfter(ask.step, path, deadline, now);
}

/** A claim that lapses gives the flag back; a confirmed one stays confirmed, but nobody holds it. */
export function decideExpireClaim(flag: Flag, now: Instant): FlagDecision {
  const { claim } = flag.triage;
  if (!claim || now < claim.until) return reject('not-due');
  return accept({ type: 'claim-expired', personId: claim.personId, at: now });
}

/** What should have been put right by now: whoever owns it is told, and whoever answers for the flag. */
export function decideCorrectionOverdue(flag: Flag, now: Instant): FlagDecision {
  const { correction, state } = flag.triage;
  const isOpen = correction !== null && correction.closed === null && state !== 'withdrawn';
  if (!isOpen || now < correction.dueAt) return reject('not-due');
  return accept({ type: 'correction-overdue', at: now });
}

export function decideAssignFlag(flag: Flag, placement: Placement): FlagDecision {
  if (flag.programId !== null) return reject('already-assigned');
  const { state } = flag.triage;
  if (state === 'withdrawn') return reject('not-in-state', { state });
  return accept({
    type: 'flag-assigned',
    programId: placement.programId,
    useCaseId: placement.useCaseId,
  });
}

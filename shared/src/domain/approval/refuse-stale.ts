import type { Rejected } from '../../lib/decision.js';
import { reject } from '../../lib/decision.js';
import type { Approval } from './approval.js';

/** What happened since somebody looked: who moved it last, when, and what it is now. */
export function staleApproval(approval: Approval): Rejected<'stale'> {
  const { state, version, endedBy, endedAt, voidedBy } = approval;
  const last = approval.verdicts.at(-1);
  const byNobody = endedAt !== null && endedBy === null;
  return reject('stale', {
    about: 'approval',
    state,
    version,
    heldBy: byNobody ? null : (endedBy ?? last?.personId ?? null),
    at: endedAt ?? last?.at ?? null,
    change: voidedBy[0]?.kind ?? null,
    changeName: voidedBy[0]?.name ?? null,
  });
}

export function refuseStale(approval: Approval, version: number): Rejected<'stale'> | undefined {
  return approval.version === version ? undefined : staleApproval(approval);
}

/** Whoever comes too late learns it before anything else is looked at. */
export function refuseOvertaken(
  approval: Approval,
  version: number,
): Rejected<'stale' | 'not-in-state'> | undefined {
  const { state } = approval;
  const stale = refuseStale(approval, version);
  return stale ?? (state === 'open' ? undefined : reject('not-in-state', { state }));
}

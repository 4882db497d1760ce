import type { Rejected } from '../../lib/decision.js';
import { reject } from '../../lib/decision.js';
import type { PersonId } from '../../lib/ids.js';
import type { Approval } from './approval.js';

/** From what a press was drawn, and whose it is. */
interface Press {
  readonly by: PersonId;
  readonly version: number;
}

/**
 * What happened since somebody looked: who moved it last, when, and what it is now; and what they
 * themselves had said before they pressed again.
 */
export function staleApproval(approval: Approval, by: PersonId): Rejected<'stale'> {
  const { state, version, endedBy, endedAt, voidedBy } = approval;
  const last = approval.verdicts.at(-1);
  const own = approval.verdicts.findLast(({ personId }) => personId === by);
  const byNobody = endedAt !== null && endedBy === null;
  const heldBy = byNobody ? null : (endedBy ?? last?.personId ?? null);
  return reject('stale', {
    about: 'approval',
    state,
    version,
    heldBy,
    isOwn: heldBy === by,
    at: endedAt ?? last?.at ?? null,
    ownVerdict: own?.verdict ?? null,
    ownAt: own?.at ?? null,
    change: voidedBy[0]?.kind ?? null,
    changeName: voidedBy[0]?.name ?? null,
  });
}

export function refuseStale(
  approval: Approval,
  { by, version }: Press,
): Rejected<'stale'> | undefined {
  return approval.version === version ? undefined : staleApproval(approval, by);
}

/** Whoever comes too late learns it before anything else is looked at. */
export function refuseOvertaken(
  approval: Approval,
  press: Press,
): Rejected<'stale' | 'not-in-state'> | undefined {
  const { state } = approval;
  const stale = refuseStale(approval, press);
  return stale ?? (state === 'open' ? undefined : reject('not-in-state', { state }));
}

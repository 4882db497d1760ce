import { decideVoidApproval } from '@causeway/shared/domain/approval/decide-approval-end.js';
import type { BasisChange } from '@causeway/shared/domain/snapshot/basis-change.js';
import { restsOn } from '@causeway/shared/domain/snapshot/rests-on.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { lookAtGateSoon } from '../gate/look-at-gate-soon.js';
import type { Ports } from '../ports.js';
import type { Cause } from './commit-approval.js';
import { commitApproval } from './commit-approval.js';

/**
 * For every use case that changes what a decision rests on, in its own transaction and once: all its
 * changes together. What was asked or granted on what was there before is void, and says by what. What
 * no approval rests on yet moves the gate all the same.
 */
export async function voidOpenApprovals(
  ports: Ports,
  stores: Stores,
  happened: { readonly programId: ProgramId; readonly changes: readonly BasisChange[] },
  cause: Cause,
): Promise<void> {
  const { programId, changes } = happened;
  lookAtGateSoon(stores, programId, cause.now);
  if (changes.length === 0) return;
  for (const approval of await stores.approvals.listLive(programId)) {
    const snapshot = await stores.snapshots.get(approval.snapshotId);
    const touching = changes
      .filter((change) => !snapshot || restsOn(snapshot.body, change))
      .map((change) => ({ ...change, name: snapshot?.body.names[change.key] ?? change.name }));
    const decision = decideVoidApproval(approval, touching, cause.now);
    if (decision.kind === 'rejected') continue;
    const measuredBy = snapshot?.measuredBy ?? [];
    await commitApproval(ports, stores, approval, decision.events, { ...cause, measuredBy });
  }
}

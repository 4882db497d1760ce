import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApprovalId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { loadApproval } from './load-approval.js';
import { viewApprovalPage } from './view-approval-page.js';

export async function getApproval(
  ports: GatePorts,
  actor: Actor,
  query: { readonly approvalId: ApprovalId },
): Promise<Outcome<ApprovalPage, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const approval = await loadApproval(stores, actor, query.approvalId, ports.now());
  const snapshot = approval && (await stores.snapshots.get(approval.snapshotId));
  if (!approval || !snapshot) return reject('absent');
  return done(await viewApprovalPage(ports, stores, approval, snapshot, actor));
}

import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRequestApproval, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewApproval } from './view-approval.js';

const most = 50;

export async function listApprovals(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ approvals: ApprovalView[]; mayRequest: boolean }, 'absent' | 'forbidden'>> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const now = ports.now();
  const found = await stores.approvals.list(programId, most);
  const approvals = await Promise.all(found.map((one) => viewApproval(stores, one, actor, now)));
  return done({ approvals, mayRequest: mayRequestApproval(actor, programId) });
}

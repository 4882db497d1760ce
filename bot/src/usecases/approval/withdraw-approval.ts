import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayWithdrawApproval } from '@causeway/shared/domain/access/permissions.js';
import { decideWithdrawApproval } from '@causeway/shared/domain/approval/decide-approval-end.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApprovalId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { nameHolder } from '../person/name-holder.js';
import type { Ports } from '../ports.js';
import { commitApproval } from './commit-approval.js';
import { loadApproval } from './load-approval.js';
import { viewApproval } from './view-approval.js';

export async function withdrawApproval(
  ports: Ports,
  actor: Actor,
  command: {
    readonly approvalId: ApprovalId;
    readonly version: number;
    readonly reason: string;
  },
): Promise<Outcome<ApprovalView>> {
  const { approvalId, version, reason } = command;
  const now = ports.now();
  const by = actor.personId;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const approval = await loadApproval(stores, actor, approvalId, now);
    if (!approval) return reject('absent');
    if (!mayWithdrawApproval(actor, approval)) return reject('forbidden');
    const decision = decideWithdrawApproval(approval, { by, now, version, reason });
    if (decision.kind === 'rejected') return nameHolder(stores, decision, now);
    const cause = { actorId: by, now, measuredBy: [] };
    return commitApproval(ports, stores, approval, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewApproval(ports.read(actor.tenantId), result, actor, now));
}
